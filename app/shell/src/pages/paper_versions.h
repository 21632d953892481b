// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <optional>

#include "desk.h"
#include "qz/core/paper_store.h"

namespace qz {

/// Versions of the papers of one case: what was printed, what was edited, and which pages are still to come
/// back. The first row is the paper as the data of now makes it.
class PaperVersions final : public QListWidget {
    Q_OBJECT
public:
    PaperVersions(Desk& desk, QWidget* parent);
    /// Loads the versions of the case; the paper in front stays.
    void load(const QString& number);
    void showPaper(const QString& paper);
    /// The chosen version; absent: the paper of now.
    [[nodiscard]] std::optional<PaperVersion> chosen() const;
    [[nodiscard]] const QList<PaperVersion>& all() const { return m_all; }
    /// Chooses version `version` of the paper in front.
    void choose(int version);

Q_SIGNALS:
    void versionChosen();

private:
    void fill();
    Desk& m_desk;
    QString m_number;
    QString m_paper;
    QList<PaperVersion> m_all;
    QList<PaperVersion> m_shown;
};

}  // namespace qz
