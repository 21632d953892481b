// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace qz {

namespace {

constexpr int shortestPassword = 8;

}  // namespace

WelcomePage::WelcomePage(const Theme& theme, QWidget* parent) : StartPanel(theme, parent) {
    setTitle(tr("Welcome to Qizong"));
    setText(tr("There is no store on this desk yet. How do you want to begin?"));
    addChoice(QStringLiteral("eye"), tr("Look around in the demo district"),
              tr("An invented district with about 2,000 events of every state. Nothing in it is real."),
              [this] { Q_EMIT demoChosen(QStringLiteral("desk")); });
    addChoice(QStringLiteral("layers"), tr("Make a large demo district"),
              tr("About 100,000 events of a year, as many as a whole district has. Takes some minutes."),
              [this] { Q_EMIT demoChosen(QStringLiteral("district")); });
    addChoice(QStringLiteral("plus"), tr("Make a new store"),
              tr("For your district: its area, your organisation, the first user."),
              [this] { Q_EMIT newStoreChosen(); });
    addChoice(QStringLiteral("undo"), tr("Restore a backup"), tr("From a backup file of this program."),
              [this] { chooseBackup(); });
    addChoice(QStringLiteral("database"), tr("Open another folder"),
              tr("A store that stands elsewhere on this machine."), [this] { chooseFolder(); });
}

void WelcomePage::addChoice(const QString& icon, const QString& title, const QString& text,
                            std::function<void()> run) {
    auto* button = new QPushButton(this);
    button->setIcon(m_theme.icon(icon));
    button->setIconSize({20, 20});
    button->setText(QStringLiteral("%1\n%2").arg(title, text));
    button->setMinimumHeight(60);
    button->setStyleSheet(QStringLiteral("text-align: left; padding: 8px 12px;"));
    button->setAccessibleName(title);
    button->setAccessibleDescription(text);
    connect(button, &QPushButton::clicked, this, std::move(run));
    body()->addWidget(button);
}

void WelcomePage::chooseBackup() {
    auto* dialog =
        new QFileDialog(this, tr("Restore a backup"), QDir::homePath(), tr("Backups (*.qzb);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &WelcomePage::restoreChosen);
    dialog->open();
}

void WelcomePage::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Open another folder"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &WelcomePage::folderChosen);
    dialog->open();
}

NewStorePage::NewStorePage(const Theme& theme, QWidget* parent) : StartPanel(theme, parent) {
    setTitle(tr("A new store"));
    auto* form = new QFormLayout;
    form->setObjectName(QStringLiteral("form"));
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    body()->addLayout(form);
    const auto row = [&](const char* name, const QString& title, const QString& hint) {
        form->addRow(title, addField(QString::fromLatin1(name), title, hint));
    };
    row("area", tr("Area code"), tr("6 digits of the county or district, for example 340202"));
    row("areaName", tr("Area name"), tr("as it stands on papers"));
    row("organisation", tr("Organisation"), tr("who runs this center"));
    row("user", tr("First user"), tr("a login name; this user may do everything"));
    row("displayName", tr("Name shown"), tr("of that user, may stay empty"));
    row("password", tr("Password"), tr("at least 8 characters"));
    row("again", tr("Password again"), {});
    field(QStringLiteral("password"))->setEchoMode(QLineEdit::Password);
    field(QStringLiteral("again"))->setEchoMode(QLineEdit::Password);
    auto* folder = new QHBoxLayout;
    folder->addWidget(addField(QStringLiteral("folder"), tr("Folder"), {}), 1);
    auto* choose = new QToolButton(this);
    choose->setText(tr("Choose…"));
    connect(choose, &QToolButton::clicked, this, &NewStorePage::chooseFolder);
    folder->addWidget(choose);
    form->addRow(tr("Folder"), folder);
    addButton(tr("Back"), false, [this] { Q_EMIT back(); });
    addButton(tr("Make the store"), true, [this] { submit(); });
}

QLineEdit* NewStorePage::addField(const QString& name, const QString& title, const QString& hint) {
    auto* edit = new QLineEdit(this);
    edit->setObjectName(name);
    edit->setPlaceholderText(hint);
    edit->setAccessibleName(title);
    edit->setMinimumHeight(28);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
        if (edit->objectName() == QLatin1String("again")) {
            submit();
        } else {
            focusNextChild();
        }
    });
    return edit;
}

QLineEdit* NewStorePage::field(const QString& name) const { return findChild<QLineEdit*>(name); }

void NewStorePage::setFolder(const QString& folder) {
    field(QStringLiteral("folder"))->setText(QDir::toNativeSeparators(folder));
}

void NewStorePage::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Folder of the store"), field(QStringLiteral("folder"))->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &NewStorePage::setFolder);
    dialog->open();
}

void NewStorePage::submit() {
    const auto text = [this](const char* name) { return field(QString::fromLatin1(name))->text().trimmed(); };
    const auto refuse = [this](const char* name, const QString& why) {
        setErrorText(why);
        field(QString::fromLatin1(name))->setFocus();
    };
    const Result<AreaCode> area = AreaCode::parse(text("area"));
    const QString password = field(QStringLiteral("password"))->text();
    if (!area.ok()) {
        return refuse("area", area.error().message);
    }
    if (text("areaName").isEmpty()) {
        return refuse("areaName", tr("The area needs a name; it stands on every paper."));
    }
    if (text("organisation").isEmpty()) {
        return refuse("organisation", tr("Say which organisation runs this center."));
    }
    if (text("user").isEmpty()) {
        return refuse("user", tr("The first user needs a login name."));
    }
    if (password.size() < shortestPassword) {
        return refuse("password",
                      tr("The password needs at least %n characters.", nullptr, shortestPassword));
    }
    if (password != field(QStringLiteral("again"))->text()) {
        return refuse("again", tr("The two passwords differ; type both again."));
    }
    if (text("folder").isEmpty()) {
        return refuse("folder", tr("Choose the folder in which the store is kept."));
    }
    setErrorText({});
    Q_EMIT submitted({QDir::fromNativeSeparators(text("folder")), *area, text("areaName"),
                      text("organisation"), text("user"), text("displayName"), password});
}

ProgressPage::ProgressPage(const Theme& theme, QWidget* parent)
    : StartPanel(theme, parent), m_bar(new QProgressBar(this)), m_what(new QLabel(this)) {
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_what->setProperty("qzText", QStringLiteral("second"));
    m_what->setWordWrap(true);
    body()->addWidget(m_bar);
    body()->addWidget(m_what);
    m_bar->setRange(0, 0);
    addButton(tr("Cancel"), false, [this] { Q_EMIT cancelled(); });
}

void ProgressPage::setProgress(const QString& what, qint64 done, qint64 total) {
    m_what->setText(what);
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0) {
        m_bar->setValue(static_cast<int>(done * 1000 / total));
    }
}

}  // namespace qz
