//! What watched folders bring: the folders, which version of each file was taken, and what waits for a person's eye.
//!
//! Of this desk alone. An item's bytes are durable before its row; its image, once filed, is a record like any other.

use std::collections::BTreeMap;

use chairside_model::RecordId;
use rusqlite::{Connection, OptionalExtension, Row as SqlRow, params};

use crate::error::{Error, Result};
use crate::record::id_column;
use crate::tx::Tx;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedFolder {
    pub id: RecordId,
    pub chair: String,
    pub path: String,
    /// Asked for by a person: a network share tells nobody of its changes.
    pub polling: bool,
}

/// Two files of one name are the same while both of these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileVersion {
    pub bytes: u64,
    pub modified_ns: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IntakeItem {
    pub id: RecordId,
    pub chair: String,
    pub filename: String,
    pub sha256: String,
    pub bytes: u64,
    pub thumb: Option<(String, u64)>,
    /// What was found out about it, in JSON of the caller's.
    pub found: String,
    pub arrived_ms: u64,
    pub place: IntakePlace,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntakePlace {
    /// Filed by itself; a person may still look.
    Filed(RecordId),
    Tray(TrayReason),
}

/// Why a person has to file it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrayReason {
    NobodyOpen,
    /// Another patient was opened while it was being written.
    PatientChanged,
    /// It says it is of somebody else than the patient who was open.
    NamesAnother,
    NotAPicture,
}

impl TrayReason {
    pub const ALL: [Self; 4] =
        [Self::NobodyOpen, Self::PatientChanged, Self::NamesAnother, Self::NotAPicture];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::NobodyOpen => "nobody_open",
            Self::PatientChanged => "patient_changed",
            Self::NamesAnother => "names_another",
            Self::NotAPicture => "not_a_picture",
        }
    }
}

pub fn folders(db: &Connection) -> Result<Vec<WatchedFolder>> {
    let mut statement =
        db.prepare_cached("select id, chair, path, polling from watched_folder order by chair, path")?;
    let folders = statement.query_and_then([], |row| {
        Ok(WatchedFolder {
            id: id_column(row.get_ref(0)?)?,
            chair: row.get(1)?,
            path: row.get(2)?,
            polling: row.get(3)?,
        })
    })?;
    folders.collect()
}

/// The version of each file of a folder that was taken.
pub fn seen(db: &Connection, folder: RecordId) -> Result<BTreeMap<String, FileVersion>> {
    let mut statement =
        db.prepare_cached("select name, bytes, modified_ns from intake_seen where folder = ?1")?;
    let seen = statement.query_and_then([folder.as_bytes()], |row| {
        let version = FileVersion { bytes: row.get::<_, i64>(1)?.cast_unsigned(), modified_ns: row.get(2)? };
        Ok((row.get(0)?, version))
    })?;
    seen.collect()
}

const ITEM_SQL: &str =
    "select id, chair, filename, sha256, bytes, thumb_sha256, thumb_bytes, found, arrived_ms, reason, image
  from intake";

/// What waits in the tray, the oldest first.
pub fn tray(db: &Connection, limit: u32) -> Result<Vec<IntakeItem>> {
    let mut statement =
        db.prepare_cached(&format!("{ITEM_SQL} where reason is not null order by arrived_ms, id limit ?1"))?;
    statement.query_and_then([limit], item)?.collect()
}

/// What was filed by itself and nobody looked at yet, the newest first. An image in the trash needs no look.
pub fn filed(db: &Connection, limit: u32) -> Result<Vec<IntakeItem>> {
    let mut statement = db.prepare_cached(&format!(
        "{ITEM_SQL} where image in (select id from image where deleted is null) order by arrived_ms desc, id limit ?1"
    ))?;
    statement.query_and_then([limit], item)?.collect()
}

/// How many wait in the tray, and how many filed ones nobody looked at.
pub fn counts(db: &Connection) -> Result<(u64, u64)> {
    let (tray, filed): (i64, i64) = db
        .prepare_cached(
            "select count(*) filter (where reason is not null),
                    count(*) filter (where image in (select id from image where deleted is null)) from intake",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((tray.cast_unsigned(), filed.cast_unsigned()))
}

pub fn get(db: &Connection, id: RecordId) -> Result<IntakeItem> {
    let mut statement = db.prepare_cached(&format!("{ITEM_SQL} where id = ?1"))?;
    statement.query_and_then([id.as_bytes()], item)?.next().unwrap_or(Err(Error::NotFound))
}

fn item(row: &SqlRow<'_>) -> Result<IntakeItem> {
    let reason: Option<String> = row.get(9)?;
    let place = match reason {
        Some(word) => {
            let reason = TrayReason::ALL.into_iter().find(|reason| reason.as_str() == word);
            IntakePlace::Tray(reason.ok_or(Error::Stored("an intake item of no reason"))?)
        }
        None => IntakePlace::Filed(id_column(row.get_ref(10)?)?),
    };
    let thumb: Option<String> = row.get(5)?;
    let thumb_bytes: Option<i64> = row.get(6)?;
    Ok(IntakeItem {
        id: id_column(row.get_ref(0)?)?,
        chair: row.get(1)?,
        filename: row.get(2)?,
        sha256: row.get(3)?,
        bytes: row.get::<_, i64>(4)?.cast_unsigned(),
        thumb: thumb.zip(thumb_bytes.map(i64::cast_unsigned)),
        found: row.get(7)?,
        arrived_ms: row.get::<_, i64>(8)?.cast_unsigned(),
        place,
    })
}

impl Tx<'_> {
    /// Told of a folder, new or changed. What stands in it already is seen, not taken.
    pub fn folder_put(
        &mut self,
        folder: &WatchedFolder,
        standing: &BTreeMap<String, FileVersion>,
    ) -> Result<()> {
        self.db
            .prepare_cached(
                "insert into watched_folder (id, chair, path, polling) values (?1, ?2, ?3, ?4)
                 on conflict (id) do update set chair = excluded.chair, polling = excluded.polling",
            )?
            .execute(params![folder.id.as_bytes(), folder.chair, folder.path, folder.polling])?;
        standing.iter().try_for_each(|(name, version)| self.intake_seen(folder.id, name, *version))?;
        self.touched().add_all("intake");
        Ok(())
    }

    /// The folder is watched no longer; its files and what they brought stay.
    pub fn folder_remove(&mut self, id: RecordId) -> Result<()> {
        self.db.prepare_cached("delete from intake_seen where folder = ?1")?.execute([id.as_bytes()])?;
        let removed =
            self.db.prepare_cached("delete from watched_folder where id = ?1")?.execute([id.as_bytes()])?;
        self.touched().add_all("intake");
        if removed == 0 { Err(Error::NotFound) } else { Ok(()) }
    }

    /// This version of this file need not be taken again.
    pub fn intake_seen(&mut self, folder: RecordId, name: &str, version: FileVersion) -> Result<()> {
        self.db
            .prepare_cached(
                "insert into intake_seen (folder, name, bytes, modified_ns) values (?1, ?2, ?3, ?4)
                 on conflict do update set bytes = excluded.bytes, modified_ns = excluded.modified_ns",
            )?
            .execute(params![folder.as_bytes(), name, version.bytes.cast_signed(), version.modified_ns])?;
        Ok(())
    }

    /// Files that left their folder: one of the same name that comes later is another.
    pub fn intake_forget(&mut self, folder: RecordId, names: &[String]) -> Result<()> {
        let mut statement =
            self.db.prepare_cached("delete from intake_seen where folder = ?1 and name = ?2")?;
        names.iter().try_for_each(|name| statement.execute(params![folder.as_bytes(), name]).map(|_| ()))?;
        Ok(())
    }

    /// Something came: filed, or to the tray.
    pub fn intake_put(&mut self, item: &IntakeItem) -> Result<()> {
        let (reason, image) = match &item.place {
            IntakePlace::Tray(reason) => (Some(reason.as_str()), None),
            IntakePlace::Filed(image) => (None, Some(image.as_bytes())),
        };
        let (thumb, thumb_bytes) = item.thumb.clone().unzip();
        self.db
            .prepare_cached(
                "insert into intake (id, chair, filename, sha256, bytes, thumb_sha256, thumb_bytes, found, arrived_ms, reason, image)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute(params![
                item.id.as_bytes(),
                item.chair,
                item.filename,
                item.sha256,
                item.bytes.cast_signed(),
                thumb,
                thumb_bytes.map(u64::cast_signed),
                item.found,
                item.arrived_ms.cast_signed(),
                reason,
                image,
            ])?;
        self.touched().add_all("intake");
        Ok(())
    }

    /// A person filed it or did without it.
    pub fn intake_done(&mut self, id: RecordId) -> Result<()> {
        let done = self.db.prepare_cached("delete from intake where id = ?1")?.execute([id.as_bytes()])?;
        self.touched().add_all("intake");
        if done == 0 { Err(Error::NotFound) } else { Ok(()) }
    }

    /// A person saw these filed images, and where they are.
    pub fn intake_looked_at(&mut self, images: &[RecordId]) -> Result<()> {
        let mut statement = self.db.prepare_cached("delete from intake where image = ?1")?;
        let mut looked_at = 0;
        for image in images {
            looked_at += statement.execute([image.as_bytes()])?;
        }
        if looked_at > 0 {
            self.touched().add_all("intake");
        }
        Ok(())
    }

    /// Does this desk hold an item, or did somebody deal with it meanwhile?
    pub fn intake_holds(&self, id: RecordId) -> Result<bool> {
        let mut statement = self.db.prepare_cached("select 1 from intake where id = ?1")?;
        Ok(statement.query_row([id.as_bytes()], |_| Ok(())).optional()?.is_some())
    }
}
