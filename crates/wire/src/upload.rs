//! Files: tus 1.0 under `/v1/uploads`, verified bytes at `/v1/blobs/{sha256}`.
//!
//! `POST /v1/uploads` with `Upload-Length` and `Upload-Metadata: sha256 <base64 of the hex>,filename <base64>` makes
//! an upload (201, `Location`). `HEAD` tells the offset, `PATCH` appends. The last `PATCH` answers 204 only after
//! the server hashed the whole, found it equal to `sha256` and made it durable; otherwise 460 and the upload is gone.
//! `HEAD /v1/blobs/{sha256}` tells whether this clinic has the bytes; `GET` gives them, ranges included.

pub const UPLOADS_PATH: &str = "/v1/uploads";
pub const BLOBS_PATH: &str = "/v1/blobs";
pub const TUS_VERSION: &str = "1.0.0";
pub const TUS_RESUMABLE: &str = "tus-resumable";
pub const UPLOAD_LENGTH: &str = "upload-length";
pub const UPLOAD_OFFSET: &str = "upload-offset";
pub const UPLOAD_METADATA: &str = "upload-metadata";
pub const OFFSET_OCTET_STREAM: &str = "application/offset+octet-stream";
