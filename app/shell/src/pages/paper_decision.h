// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>

#include "desk.h"
#include "qz/core/approval_store.h"

class QComboBox;
class QLineEdit;

namespace qz {

class ErrorStrip;

/// Records a decision that was signed on paper: who signed, and the scanned slip, which becomes an attachment
/// of the case. Closes when it is recorded.
class PaperDecisionDialog final : public QDialog {
    Q_OBJECT
public:
    PaperDecisionDialog(Desk& desk, const Approval& approval, QWidget* parent, std::function<void()> done);

private:
    void chooseFile();
    void submit();
    void record(const AttachmentId& slip);
    Desk& m_desk;
    Approval m_approval;
    std::function<void()> m_done;
    ErrorStrip* m_error;
    QLineEdit* m_who;
    QComboBox* m_answer;
    QLineEdit* m_reason;
    QLineEdit* m_file;
};

}  // namespace qz
