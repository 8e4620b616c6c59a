//! Settings for two common servers, ready to be put in place: the same policy as in `_headers`.

use std::fmt::Write;

use crate::render::machine::remark;
use crate::render::policy;
use crate::render::view::frame::Views;

/// A path inside a regular expression.
fn pattern(path: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '/' || letter == '-' || letter == '_';
    path.chars().flat_map(|letter| (!plain(letter)).then_some('\\').into_iter().chain([letter])).collect()
}

/// One file for nginx, to be put beside the others in `conf.d/`.
pub(super) fn nginx(views: &Views<'_>) -> String {
    let words = &views.words;
    let (path, host) = (views.plan.base_url.path(), views.plan.base_url.host());
    let regex = pattern(path);
    let note = |word: &str| words.get(word).to_owned();
    let mut text = remark("#", &[&note("nginx_lead"), &note("server_choose"), &views.source(), &views.licence()]);
    let mut line = |depth: usize, line: &str| writeln!(text, "{}{line}", "    ".repeat(depth)).expect("a string takes all");
    line(0, "");
    line(0, &format!("# {}", note("server_keep")));
    line(0, "map $uri $congkhai_keep {");
    line(1, &format!("default \"{}\";", policy::SHORT));
    line(1, &format!("\"~^{regex}assets/\" \"{}\";", policy::LONG));
    line(0, "}");
    line(0, &format!("# {}", note("server_open")));
    line(0, "map $uri $congkhai_open {");
    line(1, "default \"\";");
    line(1, &format!("\"~^{regex}data/\" \"*\";"));
    line(0, "}");
    line(0, "server {");
    line(1, "listen 80;");
    line(1, "listen [::]:80;");
    line(1, &format!("# {}", note("server_tls")));
    line(1, "# listen 443 ssl;");
    line(1, &format!("# ssl_certificate /etc/ssl/{host}.pem;"));
    line(1, &format!("# ssl_certificate_key /etc/ssl/{host}.key;"));
    line(1, "# add_header Strict-Transport-Security \"max-age=31536000\" always;");
    line(1, &format!("server_name {host};"));
    line(1, &format!("# {} /var/www/congkhai{path}", note("server_root")));
    line(1, "root /var/www/congkhai;");
    line(1, "index index.html;");
    line(1, "charset utf-8;");
    line(1, "server_tokens off;");
    line(1, "gzip on;");
    line(1, "gzip_types text/css text/plain text/csv text/xml application/xml application/atom+xml application/javascript");
    line(2, "text/javascript application/json application/ld+json image/svg+xml;");
    line(1, &format!("error_page 404 {path}404.html;"));
    for (name, value) in policy::headers() {
        line(1, &format!("add_header {name} \"{value}\" always;"));
    }
    line(1, "add_header Cache-Control $congkhai_keep;");
    line(1, "add_header Access-Control-Allow-Origin $congkhai_open;");
    for (ending, kind) in policy::TYPES {
        line(1, &format!("location ~ \\.{ending}$ {{"));
        line(2, "types { }");
        line(2, &format!("default_type {kind};"));
        line(1, "}");
    }
    line(0, "}");
    text
}

/// One `.htaccess` for Apache 2.4, to be put at the top of the site.
pub(super) fn apache(views: &Views<'_>) -> String {
    let words = &views.words;
    let path = views.plan.base_url.path();
    let regex = pattern(path);
    let note = |word: &str| words.get(word).to_owned();
    let mut text = remark("#", &[&note("apache_lead"), &note("server_choose"), &views.source(), &views.licence()]);
    let mut line = |depth: usize, line: &str| writeln!(text, "{}{line}", "    ".repeat(depth)).expect("a string takes all");
    line(0, "");
    line(0, "AddDefaultCharset utf-8");
    for (ending, kind) in policy::TYPES {
        line(0, &format!("AddType {kind} .{ending}"));
    }
    line(0, &format!("ErrorDocument 404 {path}404.html"));
    line(0, "<IfModule mod_dir.c>");
    line(1, "DirectoryIndex index.html");
    line(0, "</IfModule>");
    line(0, "<IfModule mod_deflate.c>");
    line(1, "AddOutputFilterByType DEFLATE text/html text/css text/plain text/csv application/javascript text/javascript");
    line(
        1,
        "AddOutputFilterByType DEFLATE application/json application/ld+json application/atom+xml application/xml text/xml image/svg+xml",
    );
    line(0, "</IfModule>");
    line(0, "<IfModule mod_headers.c>");
    for (name, value) in policy::headers() {
        line(1, &format!("Header always set {name} \"{value}\""));
    }
    line(1, &format!("# {}", note("server_tls_apache")));
    line(1, "# Header always set Strict-Transport-Security \"max-age=31536000\"");
    line(1, &format!("# {}", note("server_keep")));
    line(1, &format!("Header set Cache-Control \"{}\"", policy::SHORT));
    line(1, &format!("<If \"%{{REQUEST_URI}} =~ m#^{regex}assets/#\">"));
    line(2, &format!("Header set Cache-Control \"{}\"", policy::LONG));
    line(1, "</If>");
    line(1, &format!("# {}", note("server_open")));
    line(1, &format!("<If \"%{{REQUEST_URI}} =~ m#^{regex}data/#\">"));
    line(2, "Header set Access-Control-Allow-Origin \"*\"");
    line(1, "</If>");
    line(0, "</IfModule>");
    text
}
