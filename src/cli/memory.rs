//! Memory that was freed goes back to the system. glibc gives each thread a heap of its own and
//! keeps what is freed in it; how many heaps there are can only be said before the program
//! starts, so the server starts itself once more with the word for it.

/// With two heaps a first start on 4,000 articles stays near 100 MB, and always; with glibc's
/// own choice of eight for each processor it takes between 100 and 240 MB, by chance.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(super) fn keep_small() {
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    const VARIABLE: &str = "MALLOC_ARENA_MAX";
    if std::env::var_os(VARIABLE).is_some() {
        return;
    }
    let Ok(program) = std::env::current_exe() else { return };
    let mut arguments = std::env::args_os();
    let name = arguments.next().unwrap_or_else(|| program.clone().into_os_string());
    // Takes the place of this process and keeps its number; it only comes back if it fails.
    let error = Command::new(program).arg0(name).args(arguments).env(VARIABLE, "2").exec();
    super::output::error(&format!("answerdesk: starting with more memory than needed: {error}"));
}

/// Elsewhere there is nothing to do.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(super) fn keep_small() {}
