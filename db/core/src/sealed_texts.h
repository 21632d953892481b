// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/cases.h"

namespace qz::core {

/// Texts of one journal entry that may name somebody, as sealed fields "<field>@<sequence>".
struct SealedTexts {
    QList<FieldSpec> specs;
    FieldMap values;
};

/// Takes the note and the free texts that may identify out of the entry, which has its sequence. `specs`:
/// the fields of the entry; codes, numbers and P0 fields (numbers of papers and of cases) hold no free text.
[[nodiscard]] SealedTexts takeIdentifying(const CaseExtension* extension, const QList<FieldSpec>& specs,
                                          JournalEntry& entry);

/// Where a sealed text of the journal belongs: null where `field` is a field of the case.
[[nodiscard]] JournalEntry* entryOf(QList<JournalEntry>& journal, const QString& field);
/// Puts the text (or its mask) back where it was taken from.
void putBack(JournalEntry& entry, const QString& field, const QString& text);

}  // namespace qz::core
