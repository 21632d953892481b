-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where and when a camera says that a photo was taken; sealed like the photo where that is sealed.
ALTER TABLE core_attachments ADD COLUMN facts BLOB;
ALTER TABLE core_attachments ADD COLUMN facts_key BLOB;
