//! Who people and desks are, for "who and which desk" beside a value.

use chairside_model::{DeviceId, UserId};
use rusqlite::{Connection, OptionalExtension};

use crate::error::Result;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: UserId,
    pub login: String,
    pub name: String,
    pub role: String,
}

pub fn user(db: &Connection, id: UserId) -> Result<Option<Person>> {
    Ok(db
        .prepare_cached("select login, name, role from user where id = ?1")?
        .query_row([id.as_bytes()], |row| {
            let login: Option<String> = row.get(0)?;
            let name: Option<String> = row.get(1)?;
            let role: Option<String> = row.get(2)?;
            let login = login.unwrap_or_default();
            let name = name.filter(|name| !name.is_empty()).unwrap_or_else(|| login.clone());
            Ok(Person { id, login, name, role: role.unwrap_or_default() })
        })
        .optional()?)
}

pub fn user_name(db: &Connection, id: UserId) -> Result<String> {
    Ok(user(db, id)?.map(|person| person.name).unwrap_or_default())
}

pub fn device_name(db: &Connection, id: DeviceId) -> Result<String> {
    let name: Option<Option<String>> = db
        .prepare_cached("select name from device where id = ?1")?
        .query_row([id.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(name.flatten().unwrap_or_default())
}

pub fn clinic_name(db: &Connection) -> Result<String> {
    let name: Option<Option<String>> =
        db.prepare_cached("select name from clinic limit 1")?.query_row([], |row| row.get(0)).optional()?;
    Ok(name.flatten().unwrap_or_default())
}
