// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

#include "desk.h"
#include "qz/ui/page.h"

namespace qz {

class ErrorStrip;
class LoadingBar;

/// Why a case is as it is: rule, article, inputs and trace of each limit, the way it was sent, closed steps.
/// Rules and tables are one click away. From the case, My work and lists.
class WhyPage final : public Page {
    Q_OBJECT
public:
    WhyPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Why"); }
    [[nodiscard]] QString subtitle() const override { return m_number; }
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_back, m_case}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_loading; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("case"); }
    [[nodiscard]] QTextBrowser* text() const { return m_text; }

private:
    void load();
    void show(const CaseDetail& detail);
    void follow(const QUrl& link);

    Desk& m_desk;
    QTextBrowser* m_text;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QAction* m_back;
    QAction* m_case;
    QString m_number;
    QString m_from;
    QString m_about;  ///< what is looked for first: "limits"
    bool m_loading = false;
};

}  // namespace qz
