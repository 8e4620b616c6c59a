//! Empty: the package is here for what `cargo metadata` says of its dependency.
