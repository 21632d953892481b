// SPDX-License-Identifier: GPL-3.0-or-later
#include "differences_page.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "beside.h"
#include "qz/async.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

const FieldSpec* specOf(const CaseKind* kind, const QString& field) {
    for (const QList<FieldSpec>* fields :
         {kind == nullptr ? nullptr : &kind->fields, kind == nullptr ? nullptr : &kind->derived}) {
        for (qsizetype i = 0; fields != nullptr && i < fields->size(); ++i) {
            if (fields->at(i).id == field) {
                return &fields->at(i);
            }
        }
    }
    return nullptr;
}

QString titleOf(const CaseKind* kind, const QString& field) {
    if (const FieldSpec* spec = specOf(kind, field)) {
        return fieldTitle(*spec);
    }
    static const QHash<QString, const char*> others{
        {QStringLiteral("state"), QT_TRANSLATE_NOOP("qz::Fields", "State")},
        {QStringLiteral("opened_at"), QT_TRANSLATE_NOOP("qz::Fields", "Opened at")},
        {QStringLiteral("due_at"), QT_TRANSLATE_NOOP("qz::Fields", "Due at")}};
    FieldSpec spec;
    spec.title = others.value(field, nullptr);
    return spec.title == nullptr ? field : fieldTitle(spec);
}

QLabel* valueLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

}  // namespace

DifferencesPage::DifferencesPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_list(new QListWidget(this)),
      m_head(new PaneTitle(tr("What differs"), this)),
      m_scroll(new QScrollArea(this)),
      m_body(nullptr),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_decide(new QAction(desk.theme.icon(QStringLiteral("check")), tr("Decide"), this)),
      m_allTheirs(new QAction(desk.theme.icon(QStringLiteral("import")), tr("All as sent again"), this)),
      m_allOurs(new QAction(desk.theme.icon(QStringLiteral("home")), tr("All as here"), this)),
      m_case(new QAction(desk.theme.icon(QStringLiteral("doc")), tr("Open the case"), this)) {
    m_decide->setProperty("primary", true);
    m_decide->setProperty("qzIcon", QStringLiteral("check"));
    m_decide->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(title());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAccessibleName(tr("What differs"));
    auto* left = new QWidget(this);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(0);
    leftColumn->addWidget(new PaneTitle(tr("Orders sent again"), left));
    leftColumn->addWidget(m_list, 1);
    auto* right = new QWidget(this);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(0);
    rightColumn->addWidget(m_head);
    rightColumn->addWidget(m_scroll, 1);
    auto* split = new SplitPane(Qt::Horizontal, this);
    split->addWidget(left);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setSizes({320, 900});
    m_empty->setTexts(
        tr("Nothing differs"),
        tr("When an order is sent again and says otherwise than somebody here did, it waits here."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(split, 1);
    column->addWidget(m_empty, 1);
    split->hide();
    connect(m_list, &QListWidget::currentRowChanged, this, &DifferencesPage::showCurrent);
    connect(m_decide, &QAction::triggered, this, &DifferencesPage::decide);
    connect(m_allTheirs, &QAction::triggered, this, [this] { chooseAll(true); });
    connect(m_allOurs, &QAction::triggered, this, [this] { chooseAll(false); });
    connect(m_case, &QAction::triggered, this, [this] {
        if (const ImportDifference* difference = current()) {
            m_desk.navigation.openCase(difference->number);
        }
    });
    enable();
}

QString DifferencesPage::subtitle() const {
    return m_differences.isEmpty() ? QString()
                                   : tr("%n orders wait for a decision", nullptr, int(m_differences.size()));
}

void DifferencesPage::activate(const QVariantMap&) { reload(); }

void DifferencesPage::begin() {
    ++m_busy;
    m_bar->start();
    enable();
}

void DifferencesPage::end() {
    if (--m_busy == 0) {
        m_bar->stop();
    }
    enable();
}

void DifferencesPage::enable() {
    const bool ready = current() != nullptr && m_busy == 0;
    for (QAction* action : {m_decide, m_allTheirs, m_allOurs}) {
        action->setEnabled(ready && !m_desk.runtime.core().store().isReadOnly());
    }
    m_case->setEnabled(ready);
}

void DifferencesPage::reload() {
    begin();
    onResult(this, beside([runtime = &m_desk.runtime, actor = m_desk.session.actor()] {
                 return openDifferences(*runtime, actor);
             }),
             [this](const Result<QList<ImportDifference>>& found) {
                 end();
                 if (!found.ok()) {
                     m_error->showError(found.error());
                     return;
                 }
                 show(*found);
             });
}

void DifferencesPage::show(const QList<ImportDifference>& differences) {
    const int row = std::max(0, m_list->currentRow());
    m_differences = differences;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const ImportDifference& difference : differences) {
            m_list->addItem(QStringLiteral("%1\n%2").arg(difference.number, difference.fileName));
        }
        m_list->setCurrentRow(std::min<int>(row, m_list->count() - 1));
    }
    m_list->parentWidget()->parentWidget()->setVisible(!differences.isEmpty());
    m_empty->setVisible(differences.isEmpty());
    showCurrent();
    Q_EMIT titleChanged();
}

const ImportDifference* DifferencesPage::current() const {
    const int row = m_list->currentRow();
    return row < 0 || row >= m_differences.size() ? nullptr : &m_differences.at(row);
}

QString DifferencesPage::shown(const ImportDifference& difference, const QString& field,
                               const QString& value) const {
    const CaseKind* kind = m_desk.runtime.core().cases().kind(difference.kind);
    if (value.isEmpty()) {
        return tr("(empty)");
    }
    if (field == QLatin1String("state") && kind != nullptr && kind->workflow) {
        return stateTitle(*kind->workflow, value);
    }
    const FieldSpec* spec = specOf(kind, field);
    if (spec != nullptr && spec->type == FieldType::Lookup) {
        return m_desk.lookups.title(spec->lookup, value);
    }
    if (spec != nullptr && spec->type == FieldType::Area) {
        const std::shared_ptr<const AreaTree> tree = m_desk.runtime.core().areas().tree();
        const Result<AreaCode> code = AreaCode::parse(value);
        return code.ok() && tree->find(*code) != nullptr ? tree->path(*code, QStringLiteral(" › ")) : value;
    }
    const bool time = value.size() >= 16 && value.at(10) == QLatin1Char('T');
    return time ? QString(value).replace(QLatin1Char('T'), QLatin1Char(' ')) : value;
}

void DifferencesPage::showCurrent() {
    m_choices.clear();
    m_body = new QWidget(m_scroll);
    m_body->setProperty("qzGround", QStringLiteral("base"));
    m_body->setAttribute(Qt::WA_StyledBackground);
    m_scroll->setWidget(m_body);  // the one before goes
    const ImportDifference* difference = current();
    if (difference == nullptr) {
        enable();
        return;
    }
    m_head->setTitle(difference->number);
    m_head->setSecondText(tr("row %1 of %2").arg(difference->row).arg(difference->fileName));
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    int column = 0;
    for (const QString& head : {tr("Field"), tr("As sent again"), tr("As here")}) {
        auto* label = new QLabel(head, m_body);
        label->setFont(textFont(TextRole::CaptionStrong));
        label->setProperty("qzText", QStringLiteral("text2"));
        grid->addWidget(label, 0, column++);
    }
    QStringList fields = difference->theirs.keys();
    fields.sort();
    int row = 1;
    for (const QString& field : fields) {
        addField(row++, *difference, field);
    }
    grid->setRowStretch(row, 1);
    enable();
}

void DifferencesPage::addField(int row, const ImportDifference& difference, const QString& field) {
    auto* grid = static_cast<QGridLayout*>(m_body->layout());
    const QString title = titleOf(m_desk.runtime.core().cases().kind(difference.kind), field);
    auto* name = new QLabel(title, m_body);
    name->setFont(textFont(TextRole::BodyStrong));
    grid->addWidget(name, row, 0, Qt::AlignTop);
    auto* group = new QButtonGroup(m_body);
    const bool step = isStepField(field);
    for (const bool theirs : {true, false}) {
        auto* cell = new QWidget(m_body);
        auto* line = new QHBoxLayout(cell);
        line->setContentsMargins(0, 0, 0, 0);
        auto* button = new QRadioButton(cell);
        const QString value =
            shown(difference, field, (theirs ? difference.theirs : difference.ours).value(field));
        button->setAccessibleName(
            (theirs ? tr("%1 as sent again: %2") : tr("%1 as here: %2")).arg(title, value));
        button->setEnabled(!theirs || !step);
        button->setToolTip(button->isEnabled() ? QString() : tr("Only steps of the case change this."));
        group->addButton(button, theirs ? 1 : 0);
        line->addWidget(button, 0, Qt::AlignTop);
        QLabel* label = valueLabel(value, cell);
        label->setBuddy(button);
        line->addWidget(label, 1);
        grid->addWidget(cell, row, theirs ? 1 : 2);
    }
    group->button(0)->setChecked(true);
    m_choices.insert(field, group);
}

void DifferencesPage::choose(const QString& field, bool theirs) {
    QButtonGroup* group = m_choices.value(field);
    if (group != nullptr && group->button(theirs ? 1 : 0)->isEnabled()) {
        group->button(theirs ? 1 : 0)->setChecked(true);
    }
}

void DifferencesPage::chooseAll(bool theirs) {
    const QStringList fields = m_choices.keys();
    for (const QString& field : fields) {
        choose(field, theirs);
    }
}

void DifferencesPage::decide() {
    const ImportDifference* difference = current();
    if (difference == nullptr || m_busy > 0) {
        return;
    }
    QStringList take;
    for (auto it = m_choices.cbegin(); it != m_choices.cend(); ++it) {
        if (it.value()->checkedId() == 1) {
            take.append(it.key());
        }
    }
    m_error->clear();
    begin();
    onResult(this,
             beside([runtime = &m_desk.runtime, actor = m_desk.session.actor(), decided = *difference, take] {
                 return decideDifference(*runtime, decided, take, actor);
             }),
             [this](const Status& decided) {
                 end();
                 if (!decided.ok()) {
                     m_error->showError(decided.error());
                     return;
                 }
                 reload();
             });
}

}  // namespace qz
