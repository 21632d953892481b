// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper_versions.h"

#include <QSignalBlocker>

#include "qz/async.h"
#include "qz/papers/paper_filing.h"

namespace qz {

namespace {

QString stateText(const PaperVersion& version) {
    if (!version.printedAt) {
        return PaperVersions::tr("edited, not printed");
    }
    const QString missing = missingText(version);
    if (!missing.isEmpty()) {
        return missing;
    }
    return version.back.isEmpty() ? PaperVersions::tr("printed, no page back yet")
                                  : PaperVersions::tr("all %n pages back", nullptr, version.pages);
}

QString rowText(const PaperVersion& version) {
    const Instant at = version.printedAt.value_or(version.madeAt);
    QString head = PaperVersions::tr("Version %1").arg(version.version);
    if (version.large) {
        head += QStringLiteral(" · ") + PaperVersions::tr("large print");
    }
    if (version.edited && version.printedAt) {
        head += QStringLiteral(" · ") + PaperVersions::tr("edited");
    }
    return QStringLiteral("%1\n%2\n%3").arg(head, CivilTime::fromInstant(at).toDisplay(), stateText(version));
}

}  // namespace

PaperVersions::PaperVersions(Desk& desk, QWidget* parent) : QListWidget(parent), m_desk(desk) {
    setFrameShape(QFrame::NoFrame);
    setWordWrap(true);
    setAccessibleName(tr("Versions of this paper"));
    connect(this, &QListWidget::currentRowChanged, this, &PaperVersions::versionChosen);
}

void PaperVersions::load(const QString& number) {
    if (number != m_number) {
        m_number = number;
        m_all.clear();
        fill();
    }
    onResult(this, paperStoreOf(m_desk.runtime)->list(number, m_desk.session.actor()),
             [this, number](const Result<QList<PaperVersion>>& found) {
                 if (number == m_number) {
                     m_all = found.ok() ? *found : QList<PaperVersion>();
                     fill();
                 }
             });
}

void PaperVersions::showPaper(const QString& paper) {
    if (paper != m_paper) {
        const QSignalBlocker blocker(this);
        m_paper = paper;
        setCurrentRow(-1);
        fill();
    }
}

void PaperVersions::fill() {
    const std::optional<PaperVersion> kept = chosen();
    const QSignalBlocker blocker(this);
    clear();
    m_shown.clear();
    addItem(tr("As the case is now"));
    setCurrentRow(0);
    for (auto version = m_all.crbegin(); version != m_all.crend(); ++version) {
        if (version->paper == m_paper) {
            m_shown.append(*version);
            auto* item = new QListWidgetItem(rowText(*version), this);
            item->setToolTip(version->pdfHash.isEmpty() ? QString()
                                                        : QStringLiteral("SHA-256 ") + version->pdfHash);
            if (kept && kept->id == version->id) {
                setCurrentItem(item);
            }
        }
    }
}

std::optional<PaperVersion> PaperVersions::chosen() const {
    const int at = currentRow() - 1;
    return at < 0 || at >= m_shown.size() ? std::nullopt : std::optional<PaperVersion>(m_shown.at(at));
}

void PaperVersions::choose(int version) {
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).version == version) {
            setCurrentRow(row + 1);
        }
    }
}

}  // namespace qz
