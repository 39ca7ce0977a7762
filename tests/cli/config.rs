//! Settings: the order of strength, and errors that name their place.

use crate::harness::program::{answerdesk, printed, run};

#[test]
fn flags_are_stronger_than_variables_and_variables_than_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = "site_name = \"From the file\"\nasks_per_hour = 5\nlog_level = \"warn\"\n";
    std::fs::write(folder.path().join("answerdesk.toml"), file).expect("a file");
    let output = answerdesk()
        .current_dir(folder.path())
        .env("ANSWERDESK_ASKS_PER_HOUR", "6")
        .env("ANSWERDESK_LOG_LEVEL", "error")
        .args(["config", "show", "--log-level", "debug"])
        .output()
        .expect("it runs");
    let shown = printed(&output);
    assert!(shown.contains("site_name = From the file   # answerdesk.toml:1:13"), "{shown}");
    assert!(shown.contains("asks_per_hour = 6   # environment variable ANSWERDESK_ASKS_PER_HOUR"));
    assert!(shown.contains("log_level = debug   # flag --log-level"));
    assert!(shown.contains("data = data   # default"));
}

#[test]
fn lists_are_written_alike_everywhere() {
    let folder = tempfile::tempdir().expect("a folder");
    for list in
        ["https://a.example,https://b.example", "[\"https://a.example\", \"https://b.example\"]"]
    {
        let output = answerdesk()
            .current_dir(folder.path())
            .env("ANSWERDESK_TRUSTED_PROXIES", "[\"10.0.0.1\"]")
            .args(["config", "show", "--widget-origins", list])
            .output()
            .expect("it runs");
        let shown = printed(&output);
        assert!(shown.contains("widget_origins = https://a.example,https://b.example"), "{shown}");
        assert!(shown.contains("trusted_proxies = 10.0.0.1 "), "{shown}");
    }
}

#[test]
fn an_unknown_key_or_a_bad_value_stops_the_start_and_names_its_place() {
    let cases = [
        (
            "listn = \"127.0.0.1:1\"\n",
            "answerdesk.toml:1:1: “listn” is not a setting, did you mean listen?",
        ),
        (
            "\nasks_per_hour = \"many\"\n",
            "answerdesk.toml:2:17: asks_per_hour must be a whole number",
        ),
        ("listen = \"nowhere\"\n", "answerdesk.toml:1:10: listen must be an address and port"),
        (
            "asks_per_hour = 0\n",
            "asks_per_hour must be a whole number from 1 to 1000000, but is “0”",
        ),
        ("listen = \n", "answerdesk.toml:1:"),
        ("widget_origins = [\"*\"]\n", "“*” is not an origin such as https://app.example.com"),
        ("widget_origins = [\"https://*.com\"]\n", "“https://*.com” is not an origin"),
        ("trusted_proxies = [\"here\"]\n", "“here” is not an address or network"),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    for (file, expected) in cases {
        std::fs::write(folder.path().join("answerdesk.toml"), file).expect("a file");
        let output = run(folder.path(), &["serve"]);
        assert!(!output.status.success(), "{file}");
        let printed = printed(&output);
        assert!(printed.contains(expected), "{file}: {printed}");
    }
    std::fs::remove_file(folder.path().join("answerdesk.toml")).expect("removed");
    let output = answerdesk()
        .current_dir(folder.path())
        .env("ANSWERDESK_LISTN", "x")
        .arg("serve")
        .output()
        .expect("it runs");
    assert!(printed(&output).contains("environment variable ANSWERDESK_LISTN"));
    assert!(
        printed(&run(folder.path(), &["serve", "--config", "none.toml"])).contains("none.toml")
    );
}

#[test]
fn the_shipped_example_is_what_the_program_prints() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = run(folder.path(), &["config", "example"]);
    let shipped = include_str!("../../src/config/answerdesk.example.toml");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        shipped,
        "run: answerdesk config example > src/config/answerdesk.example.toml"
    );
    let every_key_set: String = shipped
        .lines()
        .filter_map(|line| line.strip_prefix("# "))
        .filter(|line| {
            let key = line.split(" = ").next().unwrap_or_default();
            line.contains(" = ") && key.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        })
        .map(|line| format!("{line}\n"))
        .collect();
    std::fs::write(folder.path().join("answerdesk.toml"), &every_key_set).expect("a file");
    let output = run(folder.path(), &["config", "check"]);
    assert!(output.status.success(), "{}", printed(&output));
}

#[test]
fn settings_count_before_and_after_a_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    std::fs::write(at.join("bad.toml"), "listn = \"x\"\n").expect("a file");
    std::fs::write(at.join("past.jsonl"), "{\"question\":\"Where?\"}\n").expect("a file");
    for words in
        [["--config", "bad.toml", "config", "check"], ["config", "check", "--config", "bad.toml"]]
    {
        let output = run(at, &words);
        assert!(!output.status.success(), "{words:?}");
        assert!(printed(&output).contains("bad.toml:1:1: “listn” is not a setting"), "{words:?}");
    }
    let shown = printed(&run(at, &["--data", "d0", "config", "--listen", "127.0.0.1:1", "show"]));
    assert!(shown.contains("data = d0   # flag --data"), "{shown}");
    assert!(shown.contains("listen = 127.0.0.1:1   # flag --listen"), "{shown}");
    let both = printed(&run(at, &["--data", "d0", "config", "show", "--data", "d1"]));
    assert!(both.contains("data = d1   # flag --data"), "the nearer one counts: {both}");
    for words in [
        ["--data", "d1", "import", "tickets", "past.jsonl"],
        ["import", "--data", "d2", "tickets", "past.jsonl"],
        ["import", "tickets", "past.jsonl", "--data", "d3"],
    ] {
        let output = run(at, &words);
        assert!(output.status.success(), "{words:?}: {}", printed(&output));
    }
    for data in ["d1", "d2", "d3"] {
        assert!(at.join(data).join("store").exists(), "{data}");
        let output = run(at, &["--data", data, "export", "all.jsonl"]);
        assert!(output.status.success(), "{}", printed(&output));
    }
    assert!(run(at, &["--data", "d4", "import", "all.jsonl"]).status.success());
    let two = run(at, &["import", "all.jsonl", "tickets", "past.jsonl"]);
    assert!(!two.status.success(), "{}", printed(&two));
    assert!(!at.join("data").exists());
}

#[test]
fn a_demo_is_only_served() {
    let folder = tempfile::tempdir().expect("a folder");
    for words in [&["--demo", "export"][..], &["export", "--demo"], &["--demo", "config", "show"]] {
        let output = run(folder.path(), words);
        assert!(!output.status.success() && printed(&output).contains("--demo"), "{words:?}");
    }
}

#[test]
fn variables_that_kubernetes_sets_are_passed_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let check = |variables: &[(&str, &str)]| {
        let mut command = answerdesk();
        command.current_dir(folder.path()).envs(variables.iter().copied());
        command.args(["config", "check"]).output().expect("it runs")
    };
    let output = check(&[
        ("ANSWERDESK_SERVICE_HOST", "10.96.0.11"),
        ("ANSWERDESK_SERVICE_PORT", "80"),
        ("ANSWERDESK_SERVICE_PORT_HTTP", "80"),
        ("ANSWERDESK_PORT", "tcp://10.96.0.11:80"),
        ("ANSWERDESK_PORT_80_TCP", "tcp://10.96.0.11:80"),
        ("ANSWERDESK_PORT_80_TCP_PROTO", "tcp"),
        ("ANSWERDESK_PORT_80_TCP_PORT", "80"),
        ("ANSWERDESK_PORT_80_TCP_ADDR", "10.96.0.11"),
    ]);
    assert!(output.status.success(), "{}", printed(&output));
    for (name, value) in [
        ("ANSWERDESK_PORT", "8080"),
        ("ANSWERDESK_PORT_HTTP", "80"),
        ("ANSWERDESK_SERVICE_NAME", "desk"),
        ("ANSWERDESK_PORT_80_TCP_COLOUR", "blue"),
    ] {
        let output = check(&[(name, value)]);
        assert!(!output.status.success() && printed(&output).contains(name), "{name}");
    }
}

#[test]
fn a_secret_is_shown_nowhere_and_no_flag_gives_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("answerdesk.toml");
    std::fs::write(&file, "oidc_client_secret = \"quite secret\"\n").expect("a file");
    let shown = run(folder.path(), &["config", "show"]);
    assert!(printed(&shown).contains("oidc_client_secret = (hidden)   # "), "{}", printed(&shown));
    assert!(!printed(&shown).contains("quite"));
    let flag = run(folder.path(), &["--oidc-client-secret", "quite secret", "config", "show"]);
    assert!(!flag.status.success(), "others on the machine see flags");
    std::fs::write(&file, "oidc_client_secret = [\"quite secret\"]\n").expect("a file");
    let wrong = run(folder.path(), &["config", "show"]);
    assert!(printed(&wrong).contains("must be a text in quotes"), "{}", printed(&wrong));
    assert!(!printed(&wrong).contains("quite"), "{}", printed(&wrong));
    for (line, problem) in [
        ("oidc_join_as = [\"boss\"]", "“boss” is not agent, editor, lead or admin"),
        ("oidc_join_domains = [\"@example.com\"]", "is not a domain such as example.com"),
        ("oidc_second_step = \"yes\"", "must be never, when told or always"),
    ] {
        std::fs::write(&file, format!("{line}\n")).expect("a file");
        let wrong = printed(&run(folder.path(), &["config", "check"]));
        assert!(wrong.contains(problem), "{wrong}");
    }
    std::fs::remove_file(&file).expect("removed");
    std::fs::create_dir(folder.path().join("content")).expect("a folder");
    for (issuer, id, problem) in [
        ("http://login.example.com", "x", "oidc_issuer must begin with https://"),
        ("login.example.com", "x", "oidc_issuer must be an address such as"),
        ("https://login.example.com", "", "oidc_client_id must be set where oidc_issuer is"),
    ] {
        let flags = ["--listen", "127.0.0.1:0", "--oidc-issuer", issuer, "--oidc-client-id", id];
        let output = printed(&run(folder.path(), &flags));
        assert!(output.contains(problem), "{output}");
    }
}
