//! What a browser may do on our pages: one policy, for the pages themselves, for `_headers` and for the servers' settings.

/// The policy as it stands in every page. A browser heeds `frame-ancestors` only in a header, so it is not here.
pub(super) const PAGE: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

/// What a browser may keep for ever: assets carry the hash of their bytes in their names.
pub(super) const LONG: &str = "public, max-age=31536000, immutable";

/// What it asks for again after five minutes.
pub(super) const SHORT: &str = "public, max-age=300";

/// Endings that some servers do not know, with their types.
pub(super) const TYPES: [(&str, &str); 2] = [("atom", "application/atom+xml"), ("jsonld", "application/ld+json")];

/// The headers of every answer, by name.
pub(super) fn headers() -> [(&'static str, String); 6] {
    [
        ("Content-Security-Policy", format!("{PAGE}; frame-ancestors 'none'")),
        ("X-Content-Type-Options", String::from("nosniff")),
        ("X-Frame-Options", String::from("DENY")),
        ("Referrer-Policy", String::from("no-referrer")),
        ("Permissions-Policy", String::from("camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()")),
        ("Cross-Origin-Opener-Policy", String::from("same-origin")),
    ]
}
