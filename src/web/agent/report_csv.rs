//! CSV as spreadsheets read it (RFC 4180), with a mark at the beginning without which some take
//! UTF-8 for another encoding. No cell is a formula.

use csv::WriterBuilder;

/// The mark (U+FEFF).
const MARK: &[u8] = "\u{feff}".as_bytes();
/// What formulas begin with in one spreadsheet or another.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Writes lines as CSV.
///
/// # Errors
/// Never, as far as is known: it writes into memory.
pub(super) fn csv(lines: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer =
        WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(MARK.to_vec());
    for line in lines {
        writer.write_record(line.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// A cell that no spreadsheet takes for a formula: one that could be begins with an apostrophe.
fn harmless(cell: &str) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let lines = [["=1+1", "a,\"b\""], ["@SUM(A1)", "12"], ["-5", "+x"]];
        let lines = lines.map(|line| line.map(str::to_owned).to_vec());
        let text = String::from_utf8(csv(&lines).expect("written")).expect("text");
        assert_eq!(text, "\u{feff}'=1+1,\"a,\"\"b\"\"\"\r\n'@SUM(A1),12\r\n'-5,'+x\r\n");
    }
}
