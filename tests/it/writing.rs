//! The site on the disk: wholly old or wholly new, whatever happens.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::commune::{Commune, files};

fn beside(commune: &Commune) -> Vec<String> {
    let names = fs::read_dir(commune.path(""))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    names.filter(|name| name.starts_with('.')).collect()
}

#[test]
fn building_twice_gives_the_same_bytes() {
    let commune = Commune::real();
    let first = files(&commune.built(&[]));
    assert_eq!(first, files(&commune.built(&[])));
}

#[test]
fn one_thread_and_two_give_the_same_bytes() {
    let commune = Commune::real();
    let one = files(&commune.built(&["--jobs", "1"]));
    fs::remove_dir_all(commune.path("public")).expect("gone");
    assert_eq!(one, files(&commune.built(&["--jobs", "2"])));
}

#[test]
fn unchanged_files_keep_their_time_stamps_and_stale_ones_go() {
    let commune = Commune::small();
    let public = commune.built(&[]);
    let times = |public: &Path| -> BTreeMap<String, std::time::SystemTime> {
        let time = |path: &str| fs::metadata(public.join(path)).expect("a file").modified().expect("a time");
        files(public).keys().map(|path| (path.clone(), time(path))).collect()
    };
    fs::write(public.join("thu-tuc/cu.html"), "stale").expect("a stale file");
    let before = times(&public);
    let commune = commune.change("content/procedures/commune/ho-tich.yaml", "Giấy báo tử", "Giấy báo tử của bệnh viện");
    let after = times(&commune.built(&[]));
    assert!(!after.contains_key("thu-tuc/cu.html"));
    let changed: Vec<&String> = after.iter().filter(|(path, time)| before.get(*path) != Some(*time)).map(|(path, _)| path).collect();
    let expected = [
        "data/catalog.jsonld",
        "data/cpsv.jsonld",
        "data/datapackage.json",
        "data/documents.csv",
        "data/procedures.json",
        "du-lieu/index.html",
        "manifest.json",
        "thu-tuc/1.000002/index.html",
        "thu-tuc/1.000002/index.json",
        "thu-tuc/1.000002/truyen-thanh.txt",
    ];
    assert_eq!(changed, expected);
}

#[test]
fn a_build_killed_at_any_instant_leaves_a_whole_site() {
    let commune = Commune::real();
    let sites = ["https://mot.example/", "https://hai.example/"].map(|url| files(&commune.built(&["--base-url", url])));
    let mut seen = [0; 2];
    for attempt in 0..40_u64 {
        let url = ["https://mot.example/", "https://hai.example/"][attempt as usize % 2];
        let mut child = Command::new(env!("CARGO_BIN_EXE_congkhai"))
            .arg("-C")
            .arg(commune.path(""))
            .args(["build", "--base-url", url])
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        std::thread::sleep(Duration::from_micros(attempt * 4_000));
        child.kill().expect("killed");
        child.wait().expect("waited for");
        let left = files(&commune.path("public"));
        match sites.iter().position(|site| *site == left) {
            Some(which) => seen[which] += 1,
            None => panic!("after {} µs the site is neither the old nor the new one", attempt * 4_000),
        }
    }
    assert_eq!(seen[0] + seen[1], 40);
    commune.built(&[]);
    assert_eq!(beside(&commune), Vec::<String>::new(), "what dead builders left is swept");
}

#[test]
fn a_build_with_mistakes_leaves_the_old_site_and_nothing_else() {
    let commune = Commune::small();
    let old = files(&commune.built(&[]));
    let commune = commune.file("content/fields.yaml", "x");
    let run = commune.run(&["build"]);
    assert_eq!(run.code, Some(1));
    assert!(run.error.ends_with("Không dựng trang mới; trang cũ giữ nguyên.\n"), "{}", run.error);
    assert_eq!(files(&commune.path("public")), old);
    assert_eq!(beside(&commune), Vec::<String>::new());
}

#[test]
fn a_folder_of_somebody_elses_is_not_replaced() {
    let commune = Commune::small().file("tai-lieu/luan-van.txt", "của tôi");
    let run = commune.run(&["build", "--out", "tai-lieu"]);
    assert_eq!(run.code, Some(2));
    assert!(run.error.contains("không do congkhai tạo ra"), "{}", run.error);
    assert_eq!(fs::read_to_string(commune.path("tai-lieu/luan-van.txt")).expect("still there"), "của tôi");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(commune.path(""), commune.path("loi-tat")).expect("a link");
        assert_eq!(commune.run(&["build", "--out", "loi-tat/content/trang"]).code, Some(2));
    }
    for swallow in [".", "content", "content/trang"] {
        let run = commune.run(&["build", "--out", swallow]);
        assert_eq!(run.code, Some(2), "{swallow}");
        assert!(run.error.contains("chứa chính nội dung nguồn"), "{}", run.error);
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_told_with_its_path() {
    let commune = Commune::small().file("tep", "một tệp");
    let run = commune.run(&["build", "--out", "tep"]);
    assert_eq!((run.code, run.error.contains("tep`: chỗ này là một tệp, không phải thư mục")), (Some(2), true), "{}", run.error);
    let run = commune.run(&["build", "--out", "tep/public"]);
    assert_eq!((run.code, run.error.contains("tep")), (Some(2), true), "{}", run.error);
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_takes_no_more_is_told_with_its_path_and_the_old_site_stays() {
    let commune = Commune::real();
    let old = files(&commune.built(&[]));
    let commune = commune.change("content/site.yaml", "title: ", "title: Mới – ");
    // No file may grow beyond 1 KiB: the write fails as on a full disk, once the signal is ignored.
    let line = format!("trap '' XFSZ; ulimit -f 1; exec '{}' -C '{}' build", env!("CARGO_BIN_EXE_congkhai"), commune.path("").display());
    let output = Command::new("bash").args(["-c", &line]).output().expect("bash is there");
    let error = String::from_utf8(output.stderr).expect("text");
    assert_eq!(output.status.code(), Some(2), "{error}");
    assert!(error.starts_with("lỗi: không ghi được `") && error.contains("/public/"), "{error}");
    assert_eq!(files(&commune.path("public")), old);
    assert_eq!(beside(&commune), Vec::<String>::new());
}

#[test]
fn the_manifest_names_every_file_with_its_hash() {
    use sha2::{Digest, Sha256};
    let public = Commune::small().built_in_place();
    let mut files = files(&public.path("public"));
    let manifest: BTreeMap<String, serde_json::Value> =
        serde_json::from_slice(&files.remove("manifest.json").expect("the manifest")).expect("JSON");
    assert_eq!(manifest.keys().collect::<Vec<_>>(), files.keys().collect::<Vec<_>>());
    for (path, bytes) in files {
        let hash: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(manifest[&path], serde_json::json!({"sha256": hash, "size": bytes.len()}), "{path}");
    }
}
