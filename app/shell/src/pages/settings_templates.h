// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/papers/case_papers.h"
#include "settings_tabs.h"

namespace qz {

/// Templates of papers: take one out to edit it in Word or WPS, check what came back, put it in force from a
/// day on.
class TemplatesTab final : public QWidget {
    Q_OBJECT
public:
    TemplatesTab(Desk& desk, QWidget* parent);
    void reload();
    [[nodiscard]] bool isBusy() const { return m_loading; }
    void saveTemplate(const QString& path);
    /// Checks the file and puts it in force from `from` on.
    void takeTemplate(const QString& path, const QString& source, QDate from);

private:
    void fill(const QList<PaperTemplate>& own);
    void chooseTarget();
    void chooseFile();
    void showFields();
    [[nodiscard]] const DocumentKind* current() const;
    Desk& m_desk;
    CasePapers m_papers;
    PlainTable* m_list;
    PlainTable* m_fields;
    QPushButton* m_save;
    QPushButton* m_take;
    ErrorStrip* m_error;
    bool m_loading = false;
};

}  // namespace qz
