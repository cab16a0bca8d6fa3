//! JPEG 2000 inside DICOM, by a decoder without unsafe code: the file as it would be if it had never been packed.
//!
//! Must not know: windows, how a picture is shown. What the header says of the samples must be what the frame holds.

use dicom_core::{DataElement, PrimitiveValue, VR};
use dicom_dictionary_std::{tags, uids};
use dicom_object::DefaultDicomObject;
use hayro_jpeg2000::{DecodeSettings, DecoderContext, Image};

use super::{first_frame_bytes, number};
use crate::frame::Note;

/// A frame that is cut short is refused instead of filled up.
const SETTINGS: DecodeSettings =
    DecodeSettings { resolve_palette_indices: false, strict: true, target_resolution: None };

pub(super) fn is_packed(file: &DefaultDicomObject) -> bool {
    let syntax = file.meta().transfer_syntax();
    [uids::JPEG2000_LOSSLESS, uids::JPEG2000].contains(&syntax)
}

/// The first frame, plain. What is claimed of its size was checked, and is compared before memory is asked for.
pub(super) fn unpacked(mut file: DefaultDicomObject) -> Result<DefaultDicomObject, Note> {
    let frame = first_frame_bytes(&file)?;
    let image = Image::new(&frame, &SETTINGS).map_err(|_| Note::NotDecodable)?;
    let said = |tag| number(&file, tag).ok_or(Note::NotDecodable);
    if (image.width(), image.height()) != (said(tags::COLUMNS)?, said(tags::ROWS)?) {
        return Err(Note::NotDecodable);
    }
    let pixels = image.width() as usize * image.height() as usize;
    let (allocated, channels) = (said(tags::BITS_ALLOCATED)?, said(tags::SAMPLES_PER_PIXEL)? as usize);
    let is_signed = number(&file, tags::PIXEL_REPRESENTATION) == Some(1);
    let mut context = DecoderContext::default();
    let decoded = image.decode(&mut context).map_err(|_| Note::NotDecodable)?;
    let components = decoded.components();
    if components.len() != channels
        || !matches!((allocated, channels), (8 | 16, 1 | 3))
        || components.iter().any(|component| {
            component.samples().len() != pixels || u32::from(component.bit_depth()) > allocated
        })
    {
        return Err(Note::NotDecodable);
    }
    let mut bytes = Vec::with_capacity(pixels * channels * allocated as usize / 8);
    for at in 0..pixels {
        for component in components {
            // The decoder lifts signed samples by half of what there are.
            let lift = if is_signed { 1 << (component.bit_depth() - 1) } else { 0 };
            // What was lost in packing leaves samples beyond black and white, which must not come round at the other end.
            let brightest = (1_i32 << component.bit_depth()) - 1;
            let sample = (component.samples()[at].round() as i32).clamp(0, brightest) - lift;
            match allocated {
                8 => bytes.push(sample as u8),
                _ => bytes.extend_from_slice(&(sample as u16).to_le_bytes()),
            }
        }
    }
    file.put(DataElement::new(tags::PIXEL_DATA, VR::OW, PrimitiveValue::from(bytes)));
    if channels == 3 {
        file.put(DataElement::new(tags::PHOTOMETRIC_INTERPRETATION, VR::CS, PrimitiveValue::from("RGB")));
        file.put(DataElement::new(tags::PLANAR_CONFIGURATION, VR::US, PrimitiveValue::from(0_u16)));
    }
    file.put(DataElement::new(tags::NUMBER_OF_FRAMES, VR::IS, PrimitiveValue::from("1")));
    file.update_meta(|meta| meta.transfer_syntax = uids::EXPLICIT_VR_LITTLE_ENDIAN.to_owned());
    Ok(file)
}
