//! Files: tus 1.0 under `/v1/uploads`, verified bytes at `/v1/blobs/{sha256}`. Every name of tus that either side
//! speaks stands here and nowhere else.
//!
//! `POST /v1/uploads` with `Upload-Length` and `Upload-Metadata: sha256 <base64 of the hex>,filename <base64>` makes
//! an upload (201, `Location`). `HEAD` tells the offset, `PATCH` appends. The last `PATCH` answers 204 only after
//! the server hashed the whole, found it equal to `sha256` and made it durable; otherwise 460 and the upload is gone.
//! A `PATCH` with `Upload-Checksum` that does not fit answers 460 too; then the upload stands where it stood.
//! `HEAD /v1/blobs/{sha256}` tells whether this clinic has the bytes; `GET` gives them, ranges included.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

pub const UPLOADS_PATH: &str = "/v1/uploads";
pub const BLOBS_PATH: &str = "/v1/blobs";

/// The version of tus that both sides speak: the value of `Tus-Resumable` and of `Tus-Version`.
pub const TUS_1_0_0: &str = "1.0.0";
pub const TUS_RESUMABLE: &str = "tus-resumable";
pub const TUS_VERSION: &str = "tus-version";
pub const TUS_EXTENSION: &str = "tus-extension";
pub const TUS_MAX_SIZE: &str = "tus-max-size";
pub const TUS_CHECKSUM_ALGORITHM: &str = "tus-checksum-algorithm";
pub const UPLOAD_LENGTH: &str = "upload-length";
pub const UPLOAD_OFFSET: &str = "upload-offset";
pub const UPLOAD_METADATA: &str = "upload-metadata";
pub const UPLOAD_EXPIRES: &str = "upload-expires";
/// `<algorithm> <base64 of the digest>` of the body it comes with.
pub const UPLOAD_CHECKSUM: &str = "upload-checksum";
/// What a client in an environment without `PATCH` and `DELETE` really means.
pub const METHOD_OVERRIDE: &str = "x-http-method-override";
pub const OFFSET_OCTET_STREAM: &str = "application/offset+octet-stream";
/// Of the checksum extension, and not in HTTP's own table: the bytes are not the promised ones.
pub const CHECKSUM_MISMATCH_STATUS: u16 = 460;
pub const SHA256: &str = "sha256";
pub const SHA1: &str = "sha1";

/// The value of `Upload-Metadata`.
pub fn metadata(sha256: &str, filename: &str) -> String {
    let [sha256, filename] = [sha256, filename].map(|text| BASE64_STANDARD.encode(text));
    format!("sha256 {sha256},filename {filename}")
}

/// One value of it. `None`: it is not there, or not text.
pub fn metadata_value(metadata: &str, wanted: &str) -> Option<String> {
    let mut pairs = metadata.split(',').map(|pair| pair.trim().split_once(' ').unwrap_or((pair.trim(), "")));
    let (_, encoded) = pairs.find(|(name, _)| *name == wanted)?;
    String::from_utf8(BASE64_STANDARD.decode(encoded.trim()).ok()?).ok()
}

/// The value of `Upload-Checksum`.
pub fn checksum(algorithm: &str, digest: &[u8]) -> String {
    format!("{algorithm} {}", BASE64_STANDARD.encode(digest))
}

/// The algorithm and the digest of such a value. `None`: it is none.
pub fn checksum_parts(value: &str) -> Option<(&str, Vec<u8>)> {
    let (algorithm, digest) = value.trim().split_once(' ')?;
    Some((algorithm, BASE64_STANDARD.decode(digest.trim()).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_and_checksums_are_read_as_they_were_written() {
        let written = metadata("ab", "x-ray, \u{202e}36.png");
        assert_eq!(metadata_value(&written, "sha256").as_deref(), Some("ab"));
        assert_eq!(metadata_value(&written, "filename").as_deref(), Some("x-ray, \u{202e}36.png"));
        assert_eq!(metadata_value(&written, "owner"), None);
        assert_eq!(metadata_value("sha256 %%%", "sha256"), None);
        assert_eq!(checksum_parts(&checksum(SHA1, &[1, 2])), Some((SHA1, vec![1, 2])));
        assert_eq!(checksum_parts("sha1"), None);
    }
}
