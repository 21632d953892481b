// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_texts.h"

#include <algorithm>

namespace qz::core {

namespace {

const QString& noteField() {
    static const QString id = QStringLiteral("note");
    return id;
}

/// What a list offers is a code, but the console and other systems may send any text for it.
bool isFreeText(const FieldSpec& spec) {
    return spec.dataClass == DataClass::P1 &&
           (spec.type == FieldType::Text || spec.type == FieldType::LongText ||
            spec.type == FieldType::Lookup);
}

}  // namespace

SealedTexts takeIdentifying(const CaseExtension* extension, const QList<FieldSpec>& specs,
                            JournalEntry& entry) {
    SealedTexts texts;
    if (extension == nullptr) {
        return texts;
    }
    const auto take = [&](const QString& id, const char* title, const QString& text) {
        FieldSpec spec;
        spec.id = QStringLiteral("%1@%2").arg(id).arg(entry.sequence);
        spec.title = title;
        spec.type = FieldType::LongText;
        spec.dataClass = DataClass::P2;
        texts.specs.append(spec);
        texts.values.insert(spec.id, text);
    };
    for (const FieldSpec& spec : entry.fields.isEmpty() ? QList<FieldSpec>() : specs) {
        const QString text = entry.fields.value(spec.id);
        if (isFreeText(spec) && !text.isEmpty() && extension->mayIdentify(text)) {
            take(spec.id, spec.title, text);
            entry.fields.remove(spec.id);
        }
    }
    if (!entry.note.isEmpty() && extension->mayIdentify(entry.note)) {
        take(noteField(), QT_TRANSLATE_NOOP("qz::Fields", "Note"), entry.note);
        entry.note.clear();
    }
    return texts;
}

JournalEntry* entryOf(QList<JournalEntry>& journal, const QString& field) {
    const qsizetype at = field.lastIndexOf(QLatin1Char('@'));
    if (at < 0) {
        return nullptr;
    }
    const qint64 sequence = QStringView(field).mid(at + 1).toLongLong();
    const auto found = std::find_if(journal.begin(), journal.end(), [sequence](const JournalEntry& entry) {
        return entry.sequence == sequence;
    });
    return found == journal.end() ? nullptr : &*found;
}

void putBack(JournalEntry& entry, const QString& field, const QString& text) {
    const QString id = field.left(field.lastIndexOf(QLatin1Char('@')));
    if (id == noteField()) {
        entry.note = text;
    } else {
        entry.fields.insert(id, text);
    }
}

}  // namespace qz::core
