// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "mediation/ui/dispute_reading.h"
#include "qz/ui/theme.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace qz {
class PaneTitle;
}

namespace qz::mediation {

/// The tab of the volume: its papers in the order of the index, what is filed, what still lacks for the
/// archive. Enter files the paper of the row.
class VolumePanel final : public QWidget {
    Q_OBJECT
public:
    explicit VolumePanel(const Theme& theme, QWidget* parent = nullptr);
    void showCase(const CaseDetail& detail);
    [[nodiscard]] QTableWidget* papers() const { return m_papers; }
    [[nodiscard]] QString verdict() const;  ///< may it be archived, and what lacks

private:
    void showLine(int row, const PaperLine& line);
    void filePaper();

    const Theme& m_theme;
    PaneTitle* m_title;
    QPushButton* m_file;
    QTableWidget* m_papers;
    QLabel* m_verdict;
    QList<PaperLine> m_lines;
};

}  // namespace qz::mediation
