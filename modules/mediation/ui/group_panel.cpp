// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/group_panel.h"

#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "mediation/ui/panel_parts.h"
#include "qz/async.h"
#include "qz/ui/case_view.h"
#include "qz/ui/panes.h"

namespace qz::mediation {

namespace {

enum Column {
    NumberColumn,
    NameColumn,
    AmountColumn,
    AgreementColumn,
    PartyColumn,
    OthersColumn,
    MediatorColumn,
    SealColumn,
    EffectColumn,
    PerformedColumn
};

QHash<QString, bool> sides() {
    return {{QStringLiteral("applicant"), true}, {QStringLiteral("respondent"), false}};
}

}  // namespace

GroupPanel::GroupPanel(Cases& cases, const Session& session, const Theme& theme, PartySheets* sheets,
                       QWidget* parent)
    : QWidget(parent),
      m_cases(cases),
      m_session(session),
      m_theme(theme),
      m_sheets(sheets),
      m_title(new PaneTitle(tr("Parties and agreements"), this)),
      m_sheet(new QPushButton(theme.icon(QStringLiteral("import")), tr("From a sheet…"), this)),
      m_agree(new QPushButton(theme.icon(QStringLiteral("edit")), tr("Agree in series…"), this)),
      m_sign(new QPushButton(theme.icon(QStringLiteral("edit")), tr("Signatures…"), this)),
      m_perform(new QPushButton(theme.icon(QStringLiteral("check")), tr("Performance…"), this)),
      m_print(new QPushButton(theme.icon(QStringLiteral("print")), tr("All agreements…"), this)),
      m_table(readingTable(theme,
                           {tr("No."), tr("Party"), tr("Amount"), tr("Agreement"), tr("Party signed"),
                            tr("Other side"), tr("Mediator"), tr("Seal"), tr("In effect"), tr("Performed")},
                           tr("Parties and their agreements"), NameColumn, this)) {
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (QPushButton* button : {m_sheet, m_agree, m_sign, m_perform, m_print}) {
        m_title->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    buildButtons();
}

void GroupPanel::buildButtons() {
    connect(m_sheet, &QPushButton::clicked, this, [this] { takeSheet(); });
    connect(m_agree, &QPushButton::clicked, this, [this] {
        openStep(this, QStringLiteral("agree_series"),
                 {{QStringLiteral("amounts"), m_detail.fields.value(QStringLiteral("amounts"))}});
    });
    connect(m_sign, &QPushButton::clicked, this, [this] {
        openStep(this, QStringLiteral("sign_agreement"),
                 {{QStringLiteral("signer"), QStringLiteral("every_party")},
                  {QStringLiteral("agreements"), chosen()}});
    });
    connect(m_perform, &QPushButton::clicked, this, &GroupPanel::perform);
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (CaseView* view = caseViewOf(this)) {
            Q_EMIT view->paperWanted(QStringLiteral("series_agreements"));
        }
    });
}

bool GroupPanel::offers(const char* action) const {
    return std::any_of(m_detail.steps.cbegin(), m_detail.steps.cend(), [action](const OfferedStep& step) {
        return step.allowed && step.action == QLatin1String(action);
    });
}

QString GroupPanel::chosen() const {
    QList<int> numbers;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows(NumberColumn)) {
        const int number = index.data().toInt();
        if (std::any_of(m_series.cbegin(), m_series.cend(),
                        [number](const SeriesAgreement& one) { return one.party == number; })) {
            numbers.append(number);
        }
    }
    std::sort(numbers.begin(), numbers.end());
    // One row is where the keyboard stands, all rows are what an empty field says.
    return numbers.size() < 2 || numbers.size() == m_series.size() ? QString() : partyNumbersText(numbers);
}

/// All is performed where nobody is left behind what is chosen.
void GroupPanel::perform() {
    const QString numbers = chosen();
    const QList<int> named = parsePartyNumbers(numbers).valueOr({});
    const bool complete =
        named.isEmpty() || std::all_of(m_series.cbegin(), m_series.cend(), [&](const SeriesAgreement& one) {
            return one.performedOn.isValid() || named.contains(one.party);
        });
    openStep(this, QStringLiteral("record_performance"),
             {{QStringLiteral("agreements"), numbers},
              {QStringLiteral("complete"), complete ? QStringLiteral("true") : QStringLiteral("false")}});
}

void GroupPanel::showRow(int row, const Party& party, const SeriesAgreement* agreement,
                         const QString& amount) {
    setCell(*m_table, row, NumberColumn, QString::number(party.number));
    setCell(*m_table, row, NameColumn, party.name);
    setCell(*m_table, row, AmountColumn, amount.isEmpty() ? QStringLiteral("—") : amount);
    m_table->item(row, AmountColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (int column = AgreementColumn; column <= PerformedColumn; ++column) {
        setCell(*m_table, row, column, QStringLiteral("—"));
    }
    if (agreement == nullptr) {
        return;
    }
    setCell(*m_table, row, AgreementColumn, QString::number(agreement->sequence));
    m_table->item(row, AgreementColumn)->setToolTip(agreement->number);
    const auto day = [&](int column, QDate on) {
        if (on.isValid()) {
            // Four days beside the names: the year stands in the tool tip.
            setCell(*m_table, row, column, on.toString(QStringLiteral("MM-dd")));
            m_table->item(row, column)->setToolTip(dayText(on));
        } else {
            setMarkCell(*m_table, row, column, m_theme, MarkId::Missing, tr("missing"));
        }
    };
    day(PartyColumn, agreement->partyOn);
    day(OthersColumn, agreement->othersOn);
    day(MediatorColumn, agreement->mediatorOn);
    day(SealColumn, agreement->sealOn);
    if (agreement->effectiveOn.isValid()) {
        setMarkCell(*m_table, row, EffectColumn, m_theme, MarkId::Check, dayText(agreement->effectiveOn));
    }
    if (agreement->performedOn.isValid()) {
        setMarkCell(*m_table, row, PerformedColumn, m_theme, MarkId::Done, dayText(agreement->performedOn));
    }
}

void GroupPanel::showHead() {
    const auto count = [this](QDate SeriesAgreement::*day) {
        return std::count_if(m_series.cbegin(), m_series.cend(),
                             [day](const SeriesAgreement& one) { return (one.*day).isValid(); });
    };
    const int parties = m_table->rowCount();
    m_title->setSecondText(m_series.isEmpty() ? tr("%n parties", nullptr, parties)
                                              : tr("%1 agreements · %2 in effect · %3 performed")
                                                    .arg(m_series.size())
                                                    .arg(count(&SeriesAgreement::effectiveOn))
                                                    .arg(count(&SeriesAgreement::performedOn)));
    m_sheet->setVisible(m_sheets != nullptr && offers("name_parties"));
    m_agree->setVisible(offers("agree_series") && parties > 2);
    m_sign->setVisible(!m_series.isEmpty() && offers("sign_agreement"));
    m_perform->setVisible(!m_series.isEmpty() && offers("record_performance"));
    m_print->setVisible(!m_series.isEmpty());
}

void GroupPanel::showCase(const CaseDetail& detail) {
    m_detail = detail;
    m_series = seriesOf(detail.fields.value(QStringLiteral("series")));
    const QMap<int, QString> drafted =
        parseAmounts(detail.fields.value(QStringLiteral("amounts"))).valueOr({});
    QMap<int, Party> named;
    for (const Party& party : partiesOf(detail.fields, sides())) {
        named.insert(party.number, party);
    }
    const int parties = std::max(2, detail.fields.value(QStringLiteral("parties")).toInt());
    m_table->setRowCount(parties);
    for (int number = 1; number <= parties; ++number) {
        Party party = named.value(number);
        party.number = number;
        const auto found = std::find_if(m_series.cbegin(), m_series.cend(),
                                        [number](const SeriesAgreement& one) { return one.party == number; });
        const SeriesAgreement* agreement = found == m_series.cend() ? nullptr : &*found;
        showRow(number - 1, party, agreement,
                agreement == nullptr ? drafted.value(number) : agreement->amount);
    }
    showHead();
}

void GroupPanel::takeSheet(const QString& file) {
    if (m_sheets == nullptr || m_dialog != nullptr) {
        return;
    }
    m_dialog = new PartySheetDialog(*m_sheets, m_theme, m_detail, this);
    connect(m_dialog, &PartySheetDialog::takenOver, this, &GroupPanel::takeOver);
    m_dialog->open();
    if (!file.isEmpty()) {
        m_dialog->setFile(file);
    }
}

void GroupPanel::takeOver(const FieldMap& fields) {
    StepRequest request;
    request.number = m_detail.record.number;
    request.action = QStringLiteral("name_parties");
    request.fields = fields;
    request.seenVersion = m_detail.record.version;
    request.actor = m_session.actor();
    request.performer = {Performer::Kind::User, m_session.user.unit, m_session.user.name};
    onResult(this, m_cases.act(request), [this](const Result<CaseRecord>& done) {
        if (m_dialog != nullptr) {
            m_dialog->settle(done.ok() ? Status() : Status(done.error()));
        }
        if (CaseView* view = caseViewOf(this); view != nullptr && done.ok()) {
            view->reload();
        }
    });
}

}  // namespace qz::mediation
