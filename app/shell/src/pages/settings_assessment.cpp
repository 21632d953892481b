// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QFile>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "beside.h"
#include "office_paper.h"
#include "plain_button.h"
#include "privacy_papers.h"
#include "qz/async.h"
#include "qz/ui/page_preview.h"
#include "qz/ui/panes.h"
#include "settings_guard.h"

namespace qz {

namespace {

QString moduleTitle(const Desk& desk, const QString& id) {
    for (const ModuleReport& report : desk.runtime.modules()) {
        if (report.metadata.id == id) {
            return QCoreApplication::translate("qz::ModuleTitles",
                                               report.metadata.title.toUtf8().constData());
        }
    }
    return id;
}

}  // namespace

AssessmentTab::AssessmentTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_error(new ErrorStrip(desk.theme, this)),
      m_module(new QComboBox(this)),
      m_version(new QComboBox(this)),
      m_state(new QLabel(this)),
      m_save(plainButton(desk.theme, tr("Save"), this)),
      m_sign(plainButton(desk.theme, tr("Sign…"), this, QStringLiteral("check"))),
      m_print(plainButton(desk.theme, tr("Print"), this, QStringLiteral("print"))),
      m_sample(plainButton(desk.theme, tr("Start from the sample"), this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    auto* head = new PaneTitle(tr("Impact assessment (PIPL art. 55)"), this);
    m_module->setAccessibleName(tr("Module"));
    m_version->setAccessibleName(tr("Version"));
    m_module->setMinimumWidth(180);
    m_version->setMinimumWidth(180);
    for (const QString& id : AssessmentStore::modulesWithPersonalData(desk.runtime.core().cases())) {
        m_module->addItem(moduleTitle(desk, id), id);
    }
    for (QWidget* widget : QList<QWidget*>{m_module, m_version, m_sample, m_save, m_sign, m_print}) {
        head->addWidget(widget);
    }
    m_state->setWordWrap(true);
    m_state->setContentsMargins(16, 8, 16, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(buildForm());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_error);
    column->addWidget(m_state);
    column->addWidget(scroll, 1);
    connect(m_module, &QComboBox::activated, this, [this] { showAll(m_all); });
    connect(m_version, &QComboBox::activated, this, &AssessmentTab::showVersion);
    connect(m_save, &QPushButton::clicked, this, &AssessmentTab::save);
    connect(m_sample, &QPushButton::clicked, this, &AssessmentTab::fillSample);
    connect(m_sign, &QPushButton::clicked, this, &AssessmentTab::sign);
    connect(m_print, &QPushButton::clicked, this, &AssessmentTab::print);
}

QWidget* AssessmentTab::buildForm() {
    auto* sheet = new QWidget(this);
    sheet->setProperty("qzGround", QStringLiteral("base"));
    sheet->setAttribute(Qt::WA_StyledBackground);
    auto* form = new QFormLayout(sheet);
    form->setContentsMargins(16, 12, 16, 12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const char* id : {"purpose", "data", "necessity", "risks", "measures"}) {
        auto* edit = new QPlainTextEdit(sheet);
        edit->setObjectName(QString::fromLatin1(id));
        edit->setTabChangesFocus(true);
        edit->setMaximumHeight(84);
        edit->setAccessibleName(assessmentFieldTitle(QString::fromLatin1(id)));
        form->addRow(edit->accessibleName(), edit);
        m_texts.append({QString::fromLatin1(id), edit});
    }
    m_people = new QLineEdit(sheet);
    m_people->setObjectName(QStringLiteral("people"));
    m_people->setMinimumHeight(28);
    form->addRow(assessmentFieldTitle(QStringLiteral("people")), m_people);
    m_date = new QDateEdit(CivilTime::fromInstant(m_desk.runtime.clock().now()).date, sheet);
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setMinimumHeight(28);
    form->addRow(assessmentFieldTitle(QStringLiteral("date")), m_date);
    return sheet;
}

void AssessmentTab::reload() {
    ++m_running;
    onResult(this,
             m_desk.runtime.core().store().read([](ReadTx& read) { return AssessmentStore::all(read); }),
             [this](const Result<QList<Assessment>>& all) {
                 --m_running;
                 if (!all.ok()) {
                     m_error->showError(all.error());
                     return;
                 }
                 showAll(*all);
             });
}

void AssessmentTab::showAll(const QList<Assessment>& all) {
    m_all = all;
    m_version->clear();
    for (const Assessment& each : std::as_const(m_all)) {
        if (each.module == m_module->currentData().toString()) {
            m_version->addItem(each.signedAt ? tr("Version %1, signed").arg(each.version)
                                             : tr("Version %1, draft").arg(each.version),
                               each.version);
        }
    }
    if (m_version->count() == 0) {
        m_version->addItem(tr("none yet"), 0);
    }
    showVersion();
}

const Assessment* AssessmentTab::current() const {
    for (const Assessment& each : m_all) {
        if (each.module == m_module->currentData().toString() &&
            each.version == m_version->currentData().toInt()) {
            return &each;
        }
    }
    return nullptr;
}

void AssessmentTab::showVersion() {
    const Assessment* shown = current();
    const AssessmentContent content = shown == nullptr ? AssessmentContent() : shown->content;
    const QList<QString> texts{content.purpose, content.data, content.necessity, content.risks,
                               content.measures};
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        m_texts.at(i).second->setPlainText(texts.at(i));
    }
    m_people->setText(content.people);
    if (content.date.isValid()) {
        m_date->setDate(content.date);
    }
    const bool isSigned = shown != nullptr && shown->signedAt;
    m_state->setText(
        isSigned ? tr("Signed by %1 on %2. A change makes a new version.")
                       .arg(shown->signedBy, CivilTime::fromInstant(*shown->signedAt).toDisplay())
        : m_module->count() == 0 ? tr("No module that runs here handles personal data.")
                                 : tr("Not signed. Before personal data is handled, its effects are assessed "
                                      "and the assessment is "
                                      "signed; until then the module takes no case in."));
    const bool writes = m_desk.session.may(QStringLiteral("privacy.assess")) && m_module->count() > 0;
    m_save->setEnabled(writes);
    m_sign->setEnabled(shown != nullptr && !isSigned && m_version->currentIndex() == 0 &&
                       m_desk.session.may(QStringLiteral("privacy.sign")));
    m_print->setEnabled(shown != nullptr);
    m_sample->setVisible(writes && shown == nullptr);
}

/// The words of the demo district, to be made true for this place; who assessed is left to be named.
void AssessmentTab::fillSample() {
    QFile file(m_desk.runtime.folders().resources + QStringLiteral("/data/privacy/assessment_demo.json"));
    const Result<AssessmentContent> sample =
        file.open(QIODevice::ReadOnly) ? AssessmentContent::fromJson(file.readAll())
                                       : Result<AssessmentContent>(makeError(
                                             ErrorCode::Io, tr("%1 cannot be read.").arg(file.fileName())));
    if (!sample.ok()) {
        m_error->showError(sample.error());
        return;
    }
    const QList<QString> texts{sample->purpose, sample->data, sample->necessity, sample->risks,
                               sample->measures};
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        m_texts.at(i).second->setPlainText(texts.at(i));
    }
    m_people->setFocus(Qt::OtherFocusReason);
}

AssessmentContent AssessmentTab::content() const {
    const auto text = [this](qsizetype i) { return m_texts.at(i).second->toPlainText().trimmed(); };
    return {text(0), text(1), text(2), text(3), text(4), m_people->text().trimmed(), m_date->date()};
}

void AssessmentTab::save() {
    ++m_running;
    m_error->clear();
    AssessmentStore store(m_desk.runtime.core(), m_desk.runtime.clock());
    onResult(this, store.save(m_module->currentData().toString(), content(), m_desk.session.actor()),
             [this](const Result<Assessment>& saved) {
                 --m_running;
                 if (!saved.ok()) {
                     m_error->showError(saved.error());
                     return;
                 }
                 reload();
             });
}

void AssessmentTab::sign() {
    const Assessment* shown = current();
    if (shown == nullptr) {
        return;
    }
    ++m_running;
    m_error->clear();
    AssessmentStore store(m_desk.runtime.core(), m_desk.runtime.clock());
    onResult(this, store.sign(shown->module, shown->version, m_desk.session.actor()),
             [this](const Result<Assessment>& done) {
                 --m_running;
                 if (!done.ok()) {
                     m_error->showError(done.error());
                     if (auto* field = findChild<QWidget*>(done.error().where)) {
                         field->setFocus(Qt::ShortcutFocusReason);
                     }
                     return;
                 }
                 reload();
             });
}

void AssessmentTab::print() {
    const Assessment* shown = current();
    if (shown == nullptr) {
        return;
    }
    ++m_running;
    const auto make = [assessment = *shown, module = m_module->currentText(), office = m_desk.unitName()] {
        return qz::layout(assessmentPaper(assessment, module, office));
    };
    const QString name = QStringLiteral("assessment %1 v%2").arg(shown->module).arg(shown->version);
    onResult(this, beside(make), [this, name](const PrintedPages& pages) {
        --m_running;
        printOfficePaper(m_desk, pages, {name, QStringLiteral("privacy.assess")}, this, m_error);
    });
}

}  // namespace qz
