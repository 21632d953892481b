// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/scan_gaps.h"

#include <QSet>
#include <QStringList>

namespace qz::mediation {

namespace {

QString gapsOf(const QSet<int>& back, int pages) {
    QStringList missing;
    for (int page = 1; page <= pages; ++page) {
        if (!back.contains(page)) {
            missing.append(QString::number(page));
        }
    }
    return missing.join(QStringLiteral(", "));
}

}  // namespace

Result<QMap<QString, QString>> scanGaps(ReadTx& read, const CaseId& id) {
    QZ_ASSIGN(
        Statement rows,
        read.prepare("SELECT v.paper, v.version, v.pages, s.page FROM core_paper_versions v JOIN "
                     "core_scanned_pages s ON s.version_id = v.id AND s.case_id = v.case_id WHERE "
                     "v.case_id = ? AND v.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY v.paper, "
                     "v.version, s.page"));
    rows.bindAll(id.uuid);
    QMap<QString, QString> gaps;
    QString paper;
    qint64 version = 0;
    QSet<int> back;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        if (rows.text(0) != paper || rows.integer(1) != version) {
            back.clear();
            paper = rows.text(0);
            version = rows.integer(1);
        }
        back.insert(static_cast<int>(rows.integer(3)));
        gaps.insert(paper, gapsOf(back, static_cast<int>(rows.integer(2))));
    }
    gaps.removeIf([](const auto& gap) { return gap.value().isEmpty(); });
    return gaps;
}

}  // namespace qz::mediation
