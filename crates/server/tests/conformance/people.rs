//! Signing in, tokens, and walls between clinics.

use axum::body::Body;
use axum::http::Request;
use chairside_model::ClinicId;
use chairside_server::{NewUser, clinic_create, user_create};
use chairside_wire::users::{Token, TokenRequest};

use crate::support::{Desk, PASSWORD, World, server};

#[tokio::test]
async fn a_wrong_password_and_an_unknown_login_look_alike() {
    let world = World::new().await;
    let wrong = world.sign_in("dana", "wrong", None, None).await.err().expect("refused");
    let unknown = world.sign_in("nobody", PASSWORD, None, None).await.err().expect("refused");
    assert!(wrong.is(401, "password_wrong"));
    assert_eq!(wrong, unknown);
    assert!(world.sign_in(" DANA ", PASSWORD, None, None).await.is_ok(), "a login has no case");
}

#[tokio::test]
async fn guessing_is_slowed_down_and_ends_by_itself() {
    let world = World::new().await;
    for _ in 0..10 {
        let refused = world.sign_in("dana", "wrong", None, None).await.err().expect("refused");
        assert!(refused.is(401, "password_wrong"));
    }
    let refused = world.sign_in("dana", PASSWORD, None, None).await.err().expect("refused");
    assert!(refused.is(429, "too_many"));
    assert_eq!(refused.retry_after, Some(300));
    world.env.advance_ms(300_000);
    assert!(world.sign_in("dana", PASSWORD, None, None).await.is_ok());
}

#[tokio::test]
async fn a_login_in_several_clinics_chooses() {
    let world = World::new().await;
    let second = clinic_create(&world.server, "Bright", "dana", PASSWORD).await.expect("a clinic");
    let third = clinic_create(&world.server, "Other", "dana", "another password").await.expect("a clinic");
    let refused = world.sign_in("dana", PASSWORD, None, None).await.err().expect("which?");
    assert!(refused.is(409, "choose_clinic"));
    let clinics = refused.details.expect("details")["clinics"].to_string();
    assert!(clinics.contains("Smile") && clinics.contains("Bright"));
    assert!(!clinics.contains(&third.to_string()), "only those the password opens");
    assert_eq!(world.sign_in("dana", PASSWORD, Some(second), None).await.expect("in").clinic, second);
    assert_eq!(world.sign_in("dana", "another password", None, None).await.expect("in").clinic, third);
}

#[tokio::test]
async fn a_clinic_made_by_another_process_is_found() {
    let world = World::new().await;
    world.desk().await;
    let other_process = server(&world.env, &world.data, 1_000);
    let clinic = clinic_create(&other_process, "New", "nora", PASSWORD).await.expect("a clinic");
    let reply = world.sign_in("nora", PASSWORD, None, None).await.expect("signs in");
    assert_eq!((reply.clinic, reply.clinic_name.as_str()), (clinic, "New"));
}

#[tokio::test]
async fn the_desks_secret_renews_the_token() {
    let world = World::new().await;
    let mut front = world.desk().await;
    world.env.advance_ms(60 * 60 * 1000);
    let request = front.request(&[]);
    let refused = front.try_sync(&world, &request).await.expect_err("the token is over");
    assert!(refused.is(401, "sign_in_needed"));

    let ask = |secret: &str| TokenRequest {
        clinic: front.clinic,
        device: front.device,
        user: front.user,
        device_secret: secret.to_owned(),
    };
    let token: Token = world.post("/v1/token", &ask(&front.secret)).await.expect("renews");
    let wrong = world.post::<Token>("/v1/token", &ask("wrong")).await.err().expect("refused");
    assert!(wrong.is(401, "sign_in_needed"));

    // A sign-in whose reply was lost leaves the old secret good.
    world.sign_in("dana", PASSWORD, None, Some(front.device)).await.expect("signs in");
    world.post::<Token>("/v1/token", &ask(&front.secret)).await.map(drop).expect("still renews");
    front.bearer = token.bearer;
    front.sync(&world, &[]).await;
}

#[tokio::test]
async fn a_desk_renews_only_for_people_who_signed_in_there() {
    let world = World::new().await;
    let assistant = world.user("ada", "assistant").await;
    let front = world.desk().await;
    let (clinic, device, device_secret) = (front.clinic, front.device, front.secret.clone());
    let ask = TokenRequest { clinic, device, user: assistant, device_secret };
    let refused = world.post::<Token>("/v1/token", &ask).await.err().expect("refused");
    assert!(refused.is(401, "sign_in_needed"));
}

#[tokio::test]
async fn a_desk_keeps_its_id() {
    let world = World::new().await;
    let first = world.sign_in("dana", PASSWORD, None, None).await.expect("signs in");
    let again = world.sign_in("dana", PASSWORD, None, Some(first.device)).await.expect("signs in");
    assert_eq!(first.device, again.device);
    let other = world.sign_in("dana", PASSWORD, None, None).await.expect("signs in");
    assert_ne!(first.device, other.device);
}

#[tokio::test]
async fn clinics_are_walls() {
    let world = World::new().await;
    let other_clinic = clinic_create(&world.server, "Other", "olga", PASSWORD).await.expect("a clinic");
    let mut front = world.desk().await;
    let mut olga = Desk::new(&world, world.sign_in("olga", PASSWORD, None, None).await.expect("signs in"));
    let patient = front.patient("Secret");
    let record = patient.record;
    front.sync(&world, &[patient]).await;

    let mut request = olga.request(&[]);
    request.clinic = world.clinic;
    let refused = olga.try_sync(&world, &request).await.expect_err("another clinic's token");
    assert!(refused.is(412, "wrong_clinic"), "{refused:?}");
    assert!(olga.pull_all(&world).await.iter().all(|row| row.collection != "patient"));

    let history = |bearer: &str| {
        Request::get(format!("/v1/records/{record}/history"))
            .header("authorization", format!("Bearer {bearer}"))
            .body(Body::empty())
            .expect("a request")
    };
    assert_eq!(world.send(history(&front.bearer)).await.status, 200);
    assert!(world.send(history(&olga.bearer)).await.refused().is(404, "not_found"));

    // A user of the other clinic is nobody here.
    let mut forged = front.patient("Forged");
    forged.user = olga.user;
    assert_eq!(front.sync(&world, &[forged]).await.codes(), ["unknown_user"]);
    assert_eq!(olga.clinic, other_clinic);
}

#[tokio::test]
async fn a_clinic_that_is_not_here() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let gone = ClinicId::fresh(world.env.as_ref());
    front.bearer =
        front.bearer.replace(&world.clinic.uuid().simple().to_string(), &gone.uuid().simple().to_string());
    let request = front.request(&[]);
    let refused = front.try_sync(&world, &request).await.expect_err("not here");
    assert!(refused.is(412, "wrong_clinic"));
    let refused = world.sign_in("dana", PASSWORD, Some(gone), None).await.err().expect("refused");
    assert!(refused.is(412, "wrong_clinic"));
}

#[tokio::test]
async fn what_a_clinic_and_its_people_may_be_called() {
    let world = World::new().await;
    for (name, login, password) in [
        ("", "dana", PASSWORD),
        ("  ", "dana", PASSWORD),
        ("a\nb", "dana", PASSWORD),
        ("Smile", "", PASSWORD),
        ("Smile", "dana", ""),
    ] {
        assert!(clinic_create(&world.server, name, login, password).await.is_err(), "{name:?} {login:?}");
    }
    let long = "x".repeat(5_000);
    assert!(clinic_create(&world.server, &long, "dana", PASSWORD).await.is_err());
    assert!(clinic_create(&world.server, "Smile", &long, PASSWORD).await.is_err());
    assert!(clinic_create(&world.server, "Smile", "dana", &long).await.is_err());
    assert!(clinic_create(&world.server, "佐藤 <b>'\"; drop", "o'brien", PASSWORD).await.is_ok());
    let taken = NewUser { login: "DANA", name: "Another", role: "dentist", password: PASSWORD };
    assert!(user_create(&world.server, world.clinic, taken).await.is_err(), "the login is taken");
}

#[tokio::test]
async fn one_clinics_broken_file_keeps_nobody_else_out() {
    let mut world = World::new().await;
    let other = clinic_create(&world.server, "Other", "olga", PASSWORD).await.expect("a clinic");
    world.restart();
    let database = world.data.path().join("clinics").join(other.to_string()).join("clinic.db");
    let file = std::fs::File::options().write(true).open(database).expect("opens");
    std::io::Write::write_all(&mut &file, b"not a database at all").expect("writes");
    assert!(world.sign_in("dana", PASSWORD, None, None).await.is_ok());
    let refused = world.sign_in("olga", PASSWORD, Some(other), None).await.err().expect("refused");
    assert!(refused.is(500, "internal"), "never a new empty clinic over a broken one");
}
