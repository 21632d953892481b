// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "qz/cases.h"
#include "qz/ui/form_view.h"

namespace qz {

class ErrorStrip;
class KeyButton;

/// The form of one step, with performer, channel and time for those who may record for others. What was typed
/// is kept until the step is saved. Open it with open(); it stays open while the step is refused.
class StepDialog final : public QDialog {
    Q_OBJECT
public:
    StepDialog(FormServices services, const Session& session, Drafts& drafts, const CaseRecord& record,
               const OfferedStep& step, QWidget* parent = nullptr);

    [[nodiscard]] FormView* form() const { return m_form; }
    [[nodiscard]] const QString& action() const { return m_action; }
    /// The step was refused or failed: beside its field where it names one, else in the strip.
    void showError(const Error& error);
    void setBusy(bool busy);
    /// What a field of the case says now: shown to be changed, not sent while it says the same.
    void setStanding(const QString& field, const QString& value);
    /// The case as it is now: a step refused as a conflict may be sent again after its changes were seen.
    void setRecord(const CaseRecord& record) { m_record = record; }
    /// The step was saved: the draft is dropped and the dialog closes.
    void finish();

    /// The fields of a step together with those of who and when ("performer", "channel", "occurred_at",
    /// "note").
    [[nodiscard]] static QList<FieldSpec> formFields(const StepSpec& spec, const Session& session);

Q_SIGNALS:
    void submitted(const qz::StepRequest& request);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void submit();
    [[nodiscard]] QString draftKey() const;

    const Session& m_session;
    Drafts& m_drafts;
    CaseRecord m_record;
    QString m_action;
    FormView* m_form;
    ErrorStrip* m_error;
    KeyButton* m_send;
    QList<FieldSpec> m_stepFields;
    FieldMap m_standing;
};

/// The step that is nothing but its note: it is always asked for.
inline constexpr const char* noteAction = "add_note";
/// The permission to record what others did.
inline constexpr const char* recordForOthersPermission = "cases.record_for_others";

}  // namespace qz
