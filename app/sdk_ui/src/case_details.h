// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QWidget>

#include "qz/ui/case_view.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace qz {

/// Keys and values of a case; sealed ones masked, with the button that opens them and says that it is
/// recorded.
class CaseDetails final : public QWidget {
    Q_OBJECT
public:
    explicit CaseDetails(CaseViewServices services, QWidget* parent = nullptr);
    void setDetail(const CaseDetail& detail, const CaseKind* kind);

Q_SIGNALS:
    void openRequested();

private:
    void clear();
    /// What the reader should know about masks and the audit.
    [[nodiscard]] QString whyMasked(const CaseDetail& detail, const CaseKind* kind) const;
    void addLong(const QString& title, const QString& value);
    void addPair(int place, const QString& title, const QString& value, bool masked);

    CaseViewServices m_services;
    QVBoxLayout* m_longs;
    QGridLayout* m_pairs;
    QPushButton* m_open;
    QLabel* m_why;
};

/// Asks for what sealed fields are opened.
class PurposeDialog final : public QDialog {
    Q_OBJECT
public:
    PurposeDialog(const Theme& theme, const QString& number, QWidget* parent);

Q_SIGNALS:
    void given(const QString& purpose);

private:
    void submit();
    QLineEdit* m_purpose;
};

}  // namespace qz
