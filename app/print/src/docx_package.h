// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

#include "qz/result.h"

namespace qz {

/// What a docx may hold at most; larger ones are refused with a message.
struct DocxLimits {
    static constexpr qint64 kFileBytes = 32LL * 1024 * 1024;
    static constexpr qint64 kPartBytes = 32LL * 1024 * 1024;   ///< unpacked
    static constexpr qint64 kTotalBytes = 96LL * 1024 * 1024;  ///< unpacked
    static constexpr int kParts = 2000;
};

struct DocxPart {
    QString name;  ///< "word/document.xml"
    QByteArray bytes;
};

/// The parts of a docx in memory, in the order of the file. Nothing of it ever touches the disk.
class DocxPackage {
public:
    /// Invalid or Unsupported in words: not a docx, damaged, a bomb, protected by a password, with macros, or
    /// without its main parts.
    [[nodiscard]] static Result<DocxPackage> open(const QByteArray& bytes);
    /// The same parts give the same bytes, whenever and wherever they are packed.
    [[nodiscard]] Result<QByteArray> pack() const;

    [[nodiscard]] const QByteArray* find(const QString& name) const;  ///< null: none
    void put(const QString& name, const QByteArray& bytes);
    [[nodiscard]] const QList<DocxPart>& parts() const { return m_parts; }

private:
    QList<DocxPart> m_parts;
};

}  // namespace qz
