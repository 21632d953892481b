-- SPDX-License-Identifier: GPL-3.0-or-later
-- Contents of attachments that may hold P2 or P3 data are sealed: the key that did it; absent for older ones.
ALTER TABLE core_attachments ADD COLUMN key_id BLOB;
