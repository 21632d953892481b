// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "qz/result.h"

namespace qz {

/// What the code on a printed page says: which page of which version of which paper of which case it is, and
/// which desk printed it. No word of the paper and nobody's name. The digest is that of the paper's content:
/// a page of another print with the same number is another page. Pure; any thread.
struct PageCode {
    QString store;   ///< eight characters: the store that printed it
    QString number;  ///< of the case, "TJ26-000001"
    QString paper;   ///< paperMark() of the paper's name
    int version = 0;
    int page = 0;  ///< from 1
    int pages = 0;
    QString digest;  ///< contentMark() of what was printed

    /// "QZ1/7K2M9QPA/TJ26-000001/K3F7QA/2/1/3/9TQ2MC/K7Q2M9"; only characters of QR's small alphabet.
    [[nodiscard]] QString text() const;
    /// Unsupported where it is no code of ours, Invalid where it is one with a wrong check or odd parts.
    [[nodiscard]] static Result<PageCode> parse(const QString& text);
    friend bool operator==(const PageCode&, const PageCode&) = default;
};

/// Six characters for a paper's name ("mediation_agreement").
[[nodiscard]] QString paperMark(const QString& name);
/// Six characters for a content, from its SHA-256 (hex).
[[nodiscard]] QString contentMark(const QString& sha256);
/// `count` characters (digits and capitals without I, L, O, U) of the SHA-256 of `bytes`.
[[nodiscard]] QString shortMark(const QByteArray& bytes, int count);

}  // namespace qz
