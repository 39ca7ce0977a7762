//! Slips of the finger: two letters swapped, one dropped, doubled, or hit beside the right key.

/// Rows of keys, of the layouts that Answerdesk's languages are typed on: neighbours in a row are
/// hit for each other. A row and the one below are shifted by half a key.
const KEYS: [[&str; 3]; 3] = [
    ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
    [";σερτυθιοπ", "ασδφγηξκλ", "ζχψωβνμ"],
    ["ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو"],
];

/// Whether one slip makes `typed` of `meant`. Letters of scripts whose keys are not known count
/// as neighbours of all others.
pub(super) fn is_slip(typed: &str, meant: &str) -> bool {
    let typed: Vec<char> = typed.chars().collect();
    let meant: Vec<char> = meant.chars().collect();
    let same_start = typed.iter().zip(&meant).take_while(|(a, b)| a == b).count();
    let rest = |word: &[char]| word.len() - same_start;
    let pairs = typed.iter().rev().zip(meant.iter().rev());
    let same_end = pairs.take_while(|(a, b)| a == b).count();
    let same_end = same_end.min(rest(&typed)).min(rest(&meant));
    let middle =
        |word: &[char]| word.get(same_start..word.len() - same_end).unwrap_or_default().to_vec();
    match (middle(&typed).as_slice(), middle(&meant).as_slice()) {
        // Dropped.
        ([], [_]) => true,
        ([extra], []) => {
            let before = same_start.checked_sub(1).and_then(|at| typed.get(at));
            let after = typed.get(same_start + 1);
            [before, after]
                .into_iter()
                .flatten()
                .any(|near| near == extra || are_neighbours(*near, *extra))
        }
        ([wrong], [right]) => are_neighbours(*wrong, *right),
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

fn are_neighbours(a: char, b: char) -> bool {
    match (key(a), key(b)) {
        (Some((layout, row, column)), Some((other_layout, other_row, other_column))) => {
            let (upper, lower) =
                if row < other_row { (column, other_column) } else { (other_column, column) };
            layout == other_layout
                && match row.abs_diff(other_row) {
                    0 => column.abs_diff(other_column) == 1,
                    1 => upper == lower || upper == lower + 1,
                    _ => false,
                }
        }
        _ => true,
    }
}

/// The layout, row and column of a letter.
fn key(letter: char) -> Option<(usize, usize, usize)> {
    KEYS.iter().enumerate().find_map(|(layout, rows)| {
        rows.iter().enumerate().find_map(|(row, keys)| {
            keys.chars().position(|key| key == letter).map(|column| (layout, row, column))
        })
    })
}
