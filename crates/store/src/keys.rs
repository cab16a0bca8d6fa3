//! The data key of a profile and what is derived from it: the database's key, the blobs' root, the audit's key.
//!
//! Must not know: passwords, slots, files. Whoever holds the data key holds the clinic, so keys are wiped when
//! dropped, never printed, and each use gets its own derived key under its own label.

use std::fmt;

use chairside_model::Env;
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Keys, digests and MACs are all as long as SHA-256 and ChaCha20 want them.
pub const KEY_BYTES: usize = 32;

/// ChaCha20-Poly1305 counts and marks chunks in the last five bytes of its nonce; these come before them.
pub(crate) const NONCE_PREFIX_BYTES: usize = 7;

// A label is never reused for another purpose: its bytes decide the key.
const SQLCIPHER: &str = "chairside/v1/sqlcipher";
const BLOB_ROOT: &str = "chairside/v1/blob-root";
const BLOB_FILE: &str = "chairside/v1/blob-file";
const BLOB_NAME: &str = "chairside/v1/blob-name";
const AUDIT_MAC: &str = "chairside/v1/audit-mac";
const KEY_CHECK: &str = "chairside/v1/key-check";

/// The 32 random bytes that open a profile. They exist in memory only; on disk they stand wrapped in slots.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DataKey([u8; KEY_BYTES]);

/// The root of all blob keys and blob names.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct BlobRoot([u8; KEY_BYTES]);

/// The key of the audit chain.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct AuditMac([u8; KEY_BYTES]);

/// What encrypts one blob file, and no other.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(crate) struct BlobFileKey {
    pub(crate) key: [u8; KEY_BYTES],
    pub(crate) nonce_prefix: [u8; NONCE_PREFIX_BYTES],
}

impl DataKey {
    pub fn fresh(env: &dyn Env) -> Self {
        let mut bytes = [0; KEY_BYTES];
        env.fill(&mut bytes);
        Self(bytes)
    }

    /// For `PRAGMA key = "x'…'"`: 64 hexadecimal digits, taken by SQLCipher as they are.
    pub fn sqlcipher_raw_key(&self) -> Zeroizing<String> {
        let key = Zeroizing::new(derive::<KEY_BYTES>(&self.0, None, SQLCIPHER));
        Zeroizing::new(hex::encode(key.as_slice()))
    }

    pub fn blob_root(&self) -> BlobRoot {
        BlobRoot(derive(&self.0, None, BLOB_ROOT))
    }

    pub fn audit_mac(&self) -> AuditMac {
        AuditMac(derive(&self.0, None, AUDIT_MAC))
    }

    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// Says in the clear which data key a profile has, without telling anything about it.
    pub(crate) fn check(&self) -> [u8; 16] {
        derive(&self.0, None, KEY_CHECK)
    }
}

impl BlobRoot {
    pub(crate) fn file_key(&self, salt: &[u8]) -> BlobFileKey {
        let okm =
            Zeroizing::new(derive::<{ KEY_BYTES + NONCE_PREFIX_BYTES }>(&self.0, Some(salt), BLOB_FILE));
        let mut file_key = BlobFileKey { key: [0; KEY_BYTES], nonce_prefix: [0; NONCE_PREFIX_BYTES] };
        file_key.key.copy_from_slice(&okm[..KEY_BYTES]);
        file_key.nonce_prefix.copy_from_slice(&okm[KEY_BYTES..]);
        file_key
    }

    /// A blob's name on disk: whoever finds the disk cannot ask whether a known picture is on it.
    pub(crate) fn name_of(&self, sha256: &[u8; 32]) -> String {
        let key = Zeroizing::new(derive::<KEY_BYTES>(&self.0, None, BLOB_NAME));
        hex::encode(mac(&key, sha256))
    }
}

impl AuditMac {
    pub fn of(&self, message: &[u8]) -> [u8; 32] {
        mac(&self.0, message)
    }
}

/// HKDF-SHA256. A salt separates files, a label separates purposes.
pub(crate) fn derive<const N: usize>(secret: &[u8], salt: Option<&[u8]>, label: &str) -> [u8; N] {
    let mut key = [0; N];
    Hkdf::<Sha256>::new(salt, secret)
        .expand(label.as_bytes(), &mut key)
        .expect("HKDF gives up to 8160 bytes, and every key here is far shorter");
    key
}

fn mac(key: &[u8; KEY_BYTES], message: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

macro_rules! never_printed {
    ($($name:ident),*) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )*};
}
never_printed!(DataKey, BlobRoot, AuditMac);

#[cfg(test)]
mod tests {
    use chairside_model::env::fixed::FixedEnv;

    use super::*;

    fn data_key() -> DataKey {
        DataKey([7; KEY_BYTES])
    }

    /// A changed label or a changed order of HKDF's arguments would lock every clinic out.
    #[test]
    fn derived_keys_never_change() {
        let root = data_key().blob_root();
        assert_eq!(
            data_key().sqlcipher_raw_key().as_str(),
            "8730ef7d1295c01cf74a75d9c9ae45b61957a5c8aef7571c1ca2e0d9911a3fa5"
        );
        assert_eq!(hex::encode(root.0), "4d5f77e0351de83557d25d0a199be603996cb7ded8bd30d769badb91753361b8");
        assert_eq!(
            hex::encode(root.file_key(&[1; 32]).key),
            "649916350d9811b46ac403af7ef39c5e6f9c844f92559afc706949ba7fae67ea"
        );
        assert_eq!(
            root.name_of(&[2; 32]),
            "58b7be831577383cb5aa5393107d789c37618b075cffbae893fd6af44ddf6435"
        );
        assert_eq!(
            hex::encode(data_key().audit_mac().of(b"entry")),
            "f558ff9f064bd98e11ac68887751f65b52c9d93aa288f5bd946cea335b215d0a"
        );
        assert_eq!(hex::encode(data_key().check()), "723c854b0d71f4e535f91f4b2e72586a");
    }

    #[test]
    fn every_purpose_and_every_file_has_its_own_key() {
        let root = data_key().blob_root();
        assert_ne!(root.file_key(&[1; 32]).key, root.file_key(&[2; 32]).key);
        assert_ne!(root.0, data_key().audit_mac().0);
        let env = FixedEnv::new(0, 1);
        assert_ne!(DataKey::fresh(&env).as_bytes(), DataKey::fresh(&env).as_bytes());
    }

    #[test]
    fn a_key_is_not_printed() {
        assert_eq!(format!("{:?}", data_key()), "DataKey(…)");
    }
}
