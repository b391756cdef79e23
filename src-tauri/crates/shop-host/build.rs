//! The catalogue is built into the program: a changed sentence builds it anew.

fn main() {
    println!("cargo::rerun-if-changed=../../../assets/locales");
}
