//! JSON packed by zstd, with a bound on what unpacking may yield.

use std::io::Read;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// Level 3 packs a page of rows within 10 % of level 9 at a fifth of the time.
const LEVEL: i32 = 3;

#[derive(Debug, thiserror::Error)]
pub enum CodecError {
    #[error("the body is not packed by zstd")]
    NotZstd(#[source] std::io::Error),
    #[error("the body unpacks to more than {bytes_max} bytes")]
    TooLarge { bytes_max: usize },
    #[error("the body is not the JSON that is expected here")]
    Json(#[source] serde_json::Error),
}

pub fn encode(body: &impl Serialize) -> Result<Vec<u8>, CodecError> {
    let json = serde_json::to_vec(body).map_err(CodecError::Json)?;
    zstd::bulk::compress(&json, LEVEL).map_err(CodecError::NotZstd)
}

pub fn decode<T: DeserializeOwned>(packed: &[u8], bytes_max: usize) -> Result<T, CodecError> {
    let decoder = zstd::stream::read::Decoder::with_buffer(packed).map_err(CodecError::NotZstd)?;
    let mut json = Vec::new();
    decoder.take(bytes_max as u64 + 1).read_to_end(&mut json).map_err(CodecError::NotZstd)?;
    if json.len() > bytes_max {
        return Err(CodecError::TooLarge { bytes_max });
    }
    serde_json::from_slice(&json).map_err(CodecError::Json)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_comes_back() {
        let packed = encode(&vec!["x"; 100]).expect("packs");
        assert_eq!(decode::<Vec<String>>(&packed, 10_000).expect("unpacks"), vec!["x"; 100]);
    }

    #[test]
    fn a_bomb_a_portal_and_other_json_are_told_apart() {
        let bomb = encode(&"0".repeat(1_000_000)).expect("packs");
        assert!(matches!(decode::<String>(&bomb, 1_000), Err(CodecError::TooLarge { .. })));
        assert!(matches!(
            decode::<String>(b"<html>Sign in to the hotel", 1_000),
            Err(CodecError::NotZstd(_))
        ));
        let list = encode(&[1]).expect("packs");
        assert!(matches!(decode::<String>(&list, 1_000), Err(CodecError::Json(_))));
    }
}
