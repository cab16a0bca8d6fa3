//! The clinic, its users, desks, tokens; and the sweeping of receipts and tokens that are over.
//!
//! Must not know: passwords or secrets in clear. It sees their hashes only.

use chairside_model::{DeviceId, UserId};
use chairside_wire::limits::{RECEIPT_DAYS, TOMBSTONE_DAYS};
use rusqlite::{OptionalExtension, Transaction, params};

use super::{id, records, signed, unsigned};
use crate::limits::{DAY_MS, PRUNE_EVERY_MS, PRUNE_ROWS_MAX};
use crate::storage::{ClinicNew, DeskSignIn, Device, Session, StorageError, TokenNew, User, UserNew};

pub(super) fn clinic_add(tx: &Transaction<'_>, clinic: &ClinicNew) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO meta (only, clinic, name, created_at) VALUES (1, ?1, ?2, ?3)",
        params![clinic.id.as_bytes(), clinic.name, signed(clinic.now_ms)],
    )?;
    Ok(())
}

pub(super) fn clinic_name(tx: &Transaction<'_>) -> Result<String, StorageError> {
    Ok(tx.prepare_cached("SELECT name FROM meta WHERE only = 1")?.query_row([], |row| row.get(0))?)
}

/// False: the login is taken.
pub(super) fn user_add(tx: &Transaction<'_>, user: &UserNew) -> Result<bool, StorageError> {
    let added = tx.execute(
        "INSERT INTO user (id, login, login_key, name, role, password_hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (login_key) DO NOTHING",
        params![user.id.as_bytes(), user.login, user.login_key, user.name, user.role, user.password_hash],
    )?;
    Ok(added == 1)
}

pub(super) fn user_by_login(tx: &Transaction<'_>, login_key: &str) -> Result<Option<User>, StorageError> {
    let mut statement =
        tx.prepare_cached("SELECT id, name, role, password_hash, status FROM user WHERE login_key = ?1")?;
    let mut found = statement.query([login_key])?;
    let Some(row) = found.next()? else { return Ok(None) };
    let status: String = row.get(4)?;
    Ok(Some(User {
        id: id(&row.get::<_, Vec<u8>>(0)?)?,
        name: row.get(1)?,
        role: row.get(2)?,
        password_hash: row.get(3)?,
        active: status == "active",
    }))
}

pub(super) fn active_role(tx: &Transaction<'_>, user: UserId) -> Result<Option<String>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT role FROM user WHERE id = ?1 AND status = 'active'")?;
    Ok(statement.query_row([user.as_bytes()], |row| row.get(0)).optional()?)
}

pub(super) fn device(tx: &Transaction<'_>, device: DeviceId) -> Result<Option<Device>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT revoked, life FROM device WHERE id = ?1")?;
    let mut rows = statement.query([device.as_bytes()])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let life = row.get::<_, Option<Vec<u8>>>(1)?.map(|life| id(&life)).transpose()?;
    Ok(Some(Device { revoked: row.get(0)?, life }))
}

/// The desk gets a new secret; the one before stays good until the next, because this reply may be lost.
pub(super) fn desk_sign_in(tx: &Transaction<'_>, desk: &DeskSignIn, now_ms: u64) -> Result<(), StorageError> {
    tx.execute(
        "INSERT INTO device (id, name, user, secret_hash, created_at, last_seen) VALUES (?1, ?2, ?3, ?4, ?5, ?5)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, user = excluded.user, last_seen = excluded.last_seen,
           secret_hash_before = device.secret_hash, secret_hash = excluded.secret_hash",
        params![
            desk.device.as_bytes(),
            desk.name,
            desk.token.user.as_bytes(),
            desk.secret_hash,
            signed(now_ms)
        ],
    )?;
    tx.execute(
        "INSERT INTO device_user (device, user) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        params![desk.device.as_bytes(), desk.token.user.as_bytes()],
    )?;
    token_add(tx, &desk.token, now_ms)
}

pub(super) fn desk_secret_matches(
    tx: &Transaction<'_>,
    device: DeviceId,
    user: UserId,
    secret_hash: &[u8; 32],
) -> Result<bool, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT 1 FROM device
           JOIN device_user ON device_user.device = device.id AND device_user.user = ?2
           JOIN user ON user.id = ?2 AND user.status = 'active'
          WHERE device.id = ?1 AND device.revoked = 0 AND ?3 IN (device.secret_hash, device.secret_hash_before)",
    )?;
    Ok(statement.exists(params![device.as_bytes(), user.as_bytes(), secret_hash])?)
}

pub(super) fn token_add(tx: &Transaction<'_>, token: &TokenNew, now_ms: u64) -> Result<(), StorageError> {
    tx.prepare_cached("INSERT INTO token (hash, device, user, expires_at) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            token.hash,
            token.device.as_bytes(),
            token.user.as_bytes(),
            signed(token.expires_at_ms)
        ])?;
    tx.prepare_cached("UPDATE device SET last_seen = ?2 WHERE id = ?1")?
        .execute(params![token.device.as_bytes(), signed(now_ms)])?;
    Ok(())
}

/// A token is good while its desk and its user are.
pub(super) fn token(
    tx: &Transaction<'_>,
    hash: &[u8; 32],
    now_ms: u64,
) -> Result<Option<Session>, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT token.device, token.user, token.expires_at FROM token
           JOIN device ON device.id = token.device AND device.revoked = 0
           JOIN user ON user.id = token.user AND user.status = 'active'
          WHERE token.hash = ?1 AND token.expires_at > ?2",
    )?;
    let mut found = statement.query(params![hash, signed(now_ms)])?;
    let Some(row) = found.next()? else { return Ok(None) };
    Ok(Some(Session {
        device: id(&row.get::<_, Vec<u8>>(0)?)?,
        user: id(&row.get::<_, Vec<u8>>(1)?)?,
        expires_at_ms: unsigned(row.get(2)?),
    }))
}

/// Once an hour, a bounded number of receipts, tokens and tombstones whose time is over.
pub(super) fn prune(tx: &Transaction<'_>, now_ms: u64) -> Result<(), StorageError> {
    let due = tx
        .prepare_cached("UPDATE meta SET pruned_at = ?1 WHERE only = 1 AND pruned_at + ?2 <= ?1")?
        .execute(params![signed(now_ms), signed(PRUNE_EVERY_MS)])?;
    if due == 0 {
        return Ok(());
    }
    let receipts_before = now_ms.saturating_sub(RECEIPT_DAYS * DAY_MS);
    // An op that lost, or changed nothing, is in no history: without its receipt it would come as a new one, years
    // later, and be called a conflict with what replaced it.
    tx.execute(
        "DELETE FROM receipt WHERE op IN (
           SELECT op FROM receipt AS old WHERE at < ?1 AND (status = 'refused' OR EXISTS (
             SELECT 1 FROM history WHERE history.record = old.record AND history.op = old.op)) LIMIT ?2)",
        params![signed(receipts_before), PRUNE_ROWS_MAX],
    )?;
    tx.execute(
        "DELETE FROM token WHERE hash IN (SELECT hash FROM token WHERE expires_at < ?1 LIMIT ?2)",
        params![signed(now_ms), PRUNE_ROWS_MAX],
    )?;
    records::forget_tombstones(tx, now_ms.saturating_sub(TOMBSTONE_DAYS * DAY_MS))
}
