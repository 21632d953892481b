// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_organisation.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

#include "plain_button.h"
#include "question_dialog.h"
#include "qz/async.h"
#include "qz/ui/form_view.h"
#include "qz/ui/panes.h"
#include "settings_tables.h"

namespace qz {

namespace {

enum Column { NameColumn, CodeColumn, KindColumn, AreaColumn, PhoneColumn, ValidColumn, ColumnCount };
constexpr int unitRole = Qt::UserRole;
constexpr int postRole = Qt::UserRole + 1;

QString validText(const QDate& from, const QDate& to) {
    if (!from.isValid() && !to.isValid()) {
        return {};
    }
    return from.toString(Qt::ISODate) + QStringLiteral(" – ") + to.toString(Qt::ISODate);
}

}  // namespace

UnitDialog::UnitDialog(Desk& desk, const FieldMap& values, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_form(new FormView(desk.formServices(), UnitOffice::fields(), this)),
      m_error(new ErrorStrip(desk.theme, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(values.contains(QStringLiteral("code"))
                       ? tr("Unit · %1").arg(values.value(QStringLiteral("name")))
                       : tr("New unit"));
    m_form->setValues(values);
    auto* save = new KeyButton(desk.theme, tr("Save"), QKeySequence(QStringLiteral("Ctrl+Return")),
                               QStringLiteral("primary"), this);
    auto* cancel = new KeyButton(desk.theme, tr("Cancel"), QKeySequence(Qt::Key_Escape), {}, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(m_error);
    column->addWidget(m_form, 1);
    column->addLayout(buttons);
    resize(560, sizeHint().height());
    connect(save, &QPushButton::clicked, this, &UnitDialog::submit);
    connect(m_form, &FormView::submitted, this, &UnitDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_form->focusFirst();
}

void UnitDialog::submit() {
    m_error->clear();
    if (!m_form->validate()) {
        return;
    }
    const Result<UnitEntry> entry = UnitOffice::entryOf(m_form->values());
    const QFuture<Status> done = entry.ok()
                                     ? UnitOffice(m_desk.runtime.core()).put(*entry, m_desk.session.actor())
                                     : readyFuture(Status(entry.error()));
    onResult(this, done, [this](const Status& status) {
        if (!status.ok()) {
            if (!m_form->showError(status.error())) {
                m_error->showError(status.error());
            }
            return;
        }
        Q_EMIT stored();
        accept();
    });
}

OrganisationTab::OrganisationTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_head(new PaneTitle(tr("Organisation"), this)),
      m_search(new QLineEdit(this)),
      m_all(new QCheckBox(tr("Ended ones too"), this)),
      m_new(plainButton(desk.theme, tr("New unit…"), this, QStringLiteral("plus"))),
      m_change(plainButton(desk.theme, tr("Change…"), this, QStringLiteral("edit"))),
      m_end(plainButton(desk.theme, tr("End…"), this)),
      m_post(plainButton(desk.theme, tr("New post…"), this)),
      m_appoint(plainButton(desk.theme, tr("Appoint…"), this)),
      m_import(plainButton(desk.theme, tr("Import…"), this, QStringLiteral("import"))),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_tree(new QTreeWidget(this)) {
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Name"), tr("Code"), tr("Kind"), tr("Area"), tr("Telephone"), tr("Valid")});
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAccessibleName(tr("Units, posts and their staff"));
    m_tree->header()->setFont(textFont(TextRole::CaptionStrong));
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_search->setPlaceholderText(tr("Search units, posts, names"));
    m_search->setAccessibleName(tr("Search units, posts, names"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumHeight(28);
    m_search->setMaximumWidth(260);
    for (QPushButton* button : {m_new, m_change, m_end, m_post, m_appoint, m_import}) {
        m_head->addWidget(button);
    }
    auto* line = new QHBoxLayout;
    line->setContentsMargins(12, 6, 12, 6);
    line->addWidget(m_search, 1);
    line->addWidget(m_all);
    line->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addLayout(line);
    column->addWidget(m_tree, 1);
    connect(m_search, &QLineEdit::textChanged, this, &OrganisationTab::filter);
    connect(m_all, &QCheckBox::toggled, this, &OrganisationTab::fill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &OrganisationTab::updateButtons);
    connect(m_new, &QPushButton::clicked, this, [this] { openUnit(false); });
    connect(m_change, &QPushButton::clicked, this, [this] { openUnit(true); });
    connect(m_end, &QPushButton::clicked, this, &OrganisationTab::askEnd);
    connect(m_post, &QPushButton::clicked, this, [this] { openVersion(QStringLiteral("core.posts")); });
    connect(m_appoint, &QPushButton::clicked, this,
            [this] { openVersion(QStringLiteral("core.post_staff")); });
    connect(m_import, &QPushButton::clicked, this, [this] {
        m_desk.navigation.openPage(QStringLiteral("import"),
                                   {{QStringLiteral("kind"), QStringLiteral("units")}});
    });
}

void OrganisationTab::reload() {
    ++m_running;
    m_bar->start();
    const auto read = [](ReadTx& from) -> Result<Shown> {
        Shown shown;
        QZ_ASSIGN(shown.units, UnitOffice::entriesIn(from));
        QZ_ASSIGN(shown.posts, ReferenceOffice::storedIn(from, QStringLiteral("core.posts")));
        QZ_ASSIGN(shown.staff, ReferenceOffice::storedIn(from, QStringLiteral("core.post_staff")));
        return shown;
    };
    onResult(this, m_desk.runtime.core().store().read(read), [this](const Result<Shown>& shown) {
        --m_running;
        m_bar->stop();
        if (!shown.ok()) {
            m_error->showError(shown.error());
            return;
        }
        m_error->clear();
        m_shown = *shown;
        fill();
    });
}

void OrganisationTab::addPosts(QTreeWidgetItem* item, const QString& unit, QDate day) {
    for (const ReferenceVersion& post : m_shown.posts) {
        if (post.values.value(QStringLiteral("unit")) != unit || (!post.covers(day) && !m_all->isChecked())) {
            continue;
        }
        const QString code = post.values.value(QStringLiteral("code"));
        QStringList holders;
        for (const ReferenceVersion& each : m_shown.staff) {
            if (each.values.value(QStringLiteral("post")) == code && each.covers(day)) {
                holders.append(m_desk.userName(each.values.value(QStringLiteral("user"))));
            }
        }
        auto* row = new QTreeWidgetItem(item);
        const QString name = post.values.value(QStringLiteral("name"));
        row->setText(NameColumn, holders.isEmpty() ? tr("%1 (vacant)").arg(name)
                                                   : QStringLiteral("%1: %2").arg(
                                                         name, holders.join(QStringLiteral(", "))));
        row->setText(CodeColumn, code);
        row->setText(KindColumn, tr("Post"));
        row->setText(PhoneColumn, post.values.value(QStringLiteral("phone")));
        row->setText(ValidColumn, validText(post.from, post.to));
        row->setIcon(NameColumn, m_desk.theme.icon(QStringLiteral("user")));
        row->setData(NameColumn, unitRole, unit);
        row->setData(NameColumn, postRole, code);
    }
}

void OrganisationTab::fill() {
    const QString before = currentUnit() == nullptr ? QString() : currentUnit()->unit.code;
    const QDate day = CivilTime::fromInstant(m_desk.runtime.clock().now()).date;
    m_tree->clear();
    QHash<QString, QTreeWidgetItem*> items;
    for (const UnitEntry& entry : std::as_const(m_shown.units)) {
        if (!entry.isInForce(day) && !m_all->isChecked()) {
            continue;
        }
        auto* item = new QTreeWidgetItem;
        const Area* area = m_desk.runtime.core().areas().tree()->find(entry.unit.area);
        item->setText(NameColumn, entry.unit.name);
        item->setText(CodeColumn, entry.unit.code);
        item->setText(KindColumn, choiceTitle(entry.unit.kind));
        item->setText(AreaColumn, area == nullptr ? entry.unit.area.toString() : area->name);
        item->setText(PhoneColumn, entry.unit.phone);
        item->setText(ValidColumn, validText(entry.from, entry.to));
        item->setToolTip(NameColumn, entry.source);
        item->setIcon(NameColumn, m_desk.theme.icon(QStringLiteral("people")));
        item->setData(NameColumn, unitRole, entry.unit.code);
        items.insert(entry.unit.code, item);
        addPosts(item, entry.unit.code, day);
    }
    for (const UnitEntry& entry : std::as_const(m_shown.units)) {
        QTreeWidgetItem* item = items.value(entry.unit.code, nullptr);
        if (item == nullptr) {
            continue;
        }
        QTreeWidgetItem* above = items.value(entry.parent, nullptr);
        if (above != nullptr) {
            above->addChild(item);
        } else {
            m_tree->addTopLevelItem(item);
        }
    }
    m_tree->expandAll();
    for (int column = 0; column < ColumnCount; ++column) {
        m_tree->resizeColumnToContents(column);
    }
    m_head->setSecondText(tr("%n units", nullptr, static_cast<int>(items.size())));
    m_tree->setCurrentItem(items.value(before, m_tree->topLevelItem(0)));
    filter(m_search->text());
    updateButtons();
}

/// A row stays with its way up; the rest is hidden.
void OrganisationTab::filter(const QString& text) {
    const QString wanted = text.trimmed();
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr; ++it) {
        (*it)->setHidden(!wanted.isEmpty());
    }
    for (QTreeWidgetItemIterator it(m_tree); *it != nullptr && !wanted.isEmpty(); ++it) {
        const bool found = (*it)->text(NameColumn).contains(wanted, Qt::CaseInsensitive) ||
                           (*it)->text(CodeColumn).contains(wanted, Qt::CaseInsensitive);
        for (QTreeWidgetItem* row = found ? *it : nullptr; row != nullptr; row = row->parent()) {
            row->setHidden(false);
        }
    }
}

const UnitEntry* OrganisationTab::currentUnit() const {
    const QTreeWidgetItem* item = m_tree->currentItem();
    const QString code = item == nullptr ? QString() : item->data(NameColumn, unitRole).toString();
    for (const UnitEntry& entry : m_shown.units) {
        if (entry.unit.code == code) {
            return &entry;
        }
    }
    return nullptr;
}

QString OrganisationTab::currentPost() const {
    const QTreeWidgetItem* item = m_tree->currentItem();
    return item == nullptr ? QString() : item->data(NameColumn, postRole).toString();
}

void OrganisationTab::updateButtons() {
    const bool may = m_desk.session.may(QStringLiteral("admin.directory"));
    const bool unit = currentUnit() != nullptr;
    m_new->setEnabled(may);
    m_change->setEnabled(may && unit && currentPost().isEmpty());
    m_end->setEnabled(may && unit && currentPost().isEmpty());
    m_post->setEnabled(may && unit);
    m_appoint->setEnabled(may && !currentPost().isEmpty());
    m_import->setEnabled(m_desk.session.may(QStringLiteral("import.run")));
}

void OrganisationTab::openUnit(bool change) {
    const UnitEntry* unit = currentUnit();
    FieldMap values;
    if (change && unit != nullptr) {
        values = UnitOffice::valuesOf(*unit);
    } else if (unit != nullptr) {
        values.insert(QStringLiteral("parent"), unit->unit.code);
        values.insert(QStringLiteral("area"), unit->unit.area.toString());
    }
    auto* dialog = new UnitDialog(m_desk, values, this);
    connect(dialog, &UnitDialog::stored, this, &OrganisationTab::reload);
    dialog->open();
}

void OrganisationTab::openVersion(const QString& id) {
    const ReferenceTable* table = m_desk.runtime.references().find(id);
    const UnitEntry* unit = currentUnit();
    if (table == nullptr || unit == nullptr) {
        return;
    }
    const FieldMap values = id == QLatin1String("core.posts")
                                ? FieldMap{{QStringLiteral("unit"), unit->unit.code}}
                                : FieldMap{{QStringLiteral("post"), currentPost()}};
    auto* dialog = new VersionDialog(m_desk, *table, values, this);
    connect(dialog, &VersionDialog::stored, this, &OrganisationTab::reload);
    dialog->open();
}

void OrganisationTab::askEnd() {
    const UnitEntry* unit = currentUnit();
    if (unit == nullptr) {
        return;
    }
    const QString today = CivilTime::fromInstant(m_desk.runtime.clock().now()).date.toString(Qt::ISODate);
    const auto done = [this, code = unit->unit.code](const QStringList& texts) {
        ++m_running;
        onResult(
            this,
            UnitOffice(m_desk.runtime.core())
                .end(code, QDate::fromString(texts.at(0).trimmed(), Qt::ISODate), m_desk.session.actor()),
            [this](const Status& ended) {
                --m_running;
                if (!ended.ok()) {
                    m_error->showError(ended.error());
                    return;
                }
                reload();
            });
    };
    (new QuestionDialog(tr("End of “%1”").arg(unit->unit.name), tr("End"),
                        {{tr("Last day"), today, false, {}}}, done, this))
        ->open();
}

}  // namespace qz
