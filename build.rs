//! What the linker is told.
//!
//! On Linux the program stands at a fixed address. Ten megabytes of tables, most of them the named characters of HTML that
//! minifying knows, hold addresses; a program that may stand anywhere has them all rewritten at each start, which took
//! longer than to check a commune's budget.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = |what: &str| std::env::var(format!("CARGO_CFG_TARGET_{what}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
