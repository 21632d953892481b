// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "qz/jobs.h"
#include "qz/ui/chosen_rows.h"
#include "qz/ui/form_view.h"

class QTreeWidget;

namespace qz {

class KeyButton;

/// How one step over many cases went.
struct BulkOutcome {
    struct Reason {
        QString text;  ///< without the number of the case
        QStringList numbers;
    };
    qint64 done = 0;
    qint64 refused = 0;
    qint64 untried = 0;     ///< cancelled before their turn
    QList<Reason> reasons;  ///< most frequent first

    void refuse(const QString& number, const Error& error);
    void sort();
};

/// Takes the step of `pattern` for each row, one after the other, each in its own transaction: what was done
/// stays done when the rest is cancelled. A case that changed since it was listed is refused. Worker thread.
Status takeBulkStep(Cases& cases, const ChosenRows& rows, const StepRequest& pattern, JobControl& job,
                    BulkOutcome& outcome);

/// A step that a kind knows, with how many of the rows are in a state that allows it; -1: they are not
/// loaded.
struct BulkOffer {
    const StepSpec* step = nullptr;
    QString title;
    qint64 fitting = -1;
};
/// What the user's role may do; steps that no row's state allows are left out.
[[nodiscard]] QList<BulkOffer> bulkOffers(const CaseKind& kind, const ChosenRows& rows,
                                          const Session& session);

/// Asks once for what the step needs, for all of the cases alike.
class BulkStepDialog final : public QDialog {
    Q_OBJECT
public:
    BulkStepDialog(FormServices services, const Session& session, const BulkOffer& offer, qint64 cases,
                   QWidget* parent);
    [[nodiscard]] FormView* form() const { return m_form; }

Q_SIGNALS:
    void submitted(const qz::StepRequest& pattern);

private:
    void submit();
    const Session& m_session;
    StepSpec m_step;
    FormView* m_form;
    KeyButton* m_send;
};

/// Done n, refused n with reasons; the refused can be opened one by one or as a list.
class BulkSummaryDialog final : public QDialog {
    Q_OBJECT
public:
    BulkSummaryDialog(const QString& step, const BulkOutcome& outcome, const Theme& theme, QWidget* parent);

Q_SIGNALS:
    void openRequested(const QString& number);
    void listRequested(const QStringList& numbers);

private:
    QTreeWidget* m_tree;
};

}  // namespace qz
