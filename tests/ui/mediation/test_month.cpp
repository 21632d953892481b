// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include "mediation_desk.h"
#include "pages/import_page.h"
#include "pages/reports_page.h"

using namespace qz;
using namespace qz::mediation::test;

/// scenarios.md AS-15 through the window: the register of a month comes in as a file, the month's report says
/// how many of them succeeded, three times, each with what it was divided by.
class TestMonth : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;

    [[nodiscard]] QString file(const char* name) const {
        return m_desk->program.folder() + QLatin1Char('/') + QLatin1String(name);
    }
    /// As a committee keeps it: 148 accepted in September, five more the month before.
    static QByteArray theRegister() {
        QByteArray rows = "编号,纠纷类型,受理日期,调结日期,调解结果,区划代码,当事人\n";
        int number = 0;
        const auto add = [&](int times, const char* outcome, const char* opened = "2026-09-03") {
            for (int i = 0; i < times; ++i) {
                rows += "A" + QByteArray::number(++number) + ",MD02," + opened + ",2026-09-20," + outcome +
                        ",340202014003,Test One、Test Two\n";
            }
        };
        add(80, "已履行");
        add(37, "当场履行");
        add(6, "书面协议");
        add(3, "口头协议");
        add(8, "调解失败");
        add(6, "撤回申请");
        add(8, "");
        add(5, "书面协议", "2026-08-31");
        return rows;
    }
    template <class Wanted>
    Wanted* opened(const char* id) {
        m_desk->window()->openPage(QString::fromLatin1(id));
        return m_desk->calm() ? qobject_cast<Wanted*>(m_desk->page()) : nullptr;
    }
    QAction* action(const Page* page, const char* text) {
        for (QAction* each : page->findChildren<QAction*>()) {
            if (each->text() == QString::fromUtf8(text)) {
                return each;
            }
        }
        return nullptr;
    }

private slots:
    void threeRatesOfAMonth() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-10-08T09:00"));
        QZ_VERIFY_OK(m_desk->open());
        QFile sheet(file("register.csv"));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write(theRegister());
        sheet.close();
        auto* import = opened<ImportPage>("import");
        QVERIFY(import != nullptr);
        import->setKind(QStringLiteral("disputes"));
        import->setFile(sheet.fileName());
        QVERIFY(m_desk->calm());
        import->run(false);
        QVERIFY(m_desk->calm());
        QCOMPARE(import->summary()->imported, 153);
        QCOMPARE(import->summary()->rejectedCount, 0);

        auto* reports = opened<ReportsPage>("reports");
        QVERIFY(reports != nullptr);
        reports->activate({{QStringLiteral("report"), QStringLiteral("mediation_month")},
                           {QStringLiteral("from"), QDate(2026, 9, 1)},
                           {QStringLiteral("to"), QDate(2026, 9, 30)}});
        reports->make();
        QVERIFY(m_desk->calm());
        QVERIFY(reports->preview()->pageCount() > 0);
        QAction* json = action(reports, "JSON…");
        QVERIFY(json != nullptr && json->isEnabled());
        json->trigger();
        QTRY_VERIFY(reports->findChild<QFileDialog*>() != nullptr);
        QPointer<QFileDialog> dialog = reports->findChild<QFileDialog*>();
        Q_EMIT dialog->fileSelected(file("month.json"));
        dialog->reject();
        QTRY_VERIFY(QFile::exists(file("month.json")));
        QVERIFY(m_desk->calm());
        QFile saved(file("month.json"));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QStringList rates;
        for (const QJsonValue& table :
             QJsonDocument::fromJson(saved.readAll()).object().value(QLatin1String("tables")).toArray()) {
            for (const QJsonValue& row : table[QLatin1String("rows")].toArray()) {
                rates.append(QStringLiteral("%1 / %2 = %3")
                                 .arg(row[1].toString(), row[2].toString(), row[3].toString()));
            }
        }
        for (const char* rate : {"126 / 148 = 85.14 %", "126 / 140 = 90.00 %", "126 / 134 = 94.03 %",
                                 "86 / 126 = 68.25 %", "117 / 126 = 92.86 %"}) {
            QVERIFY2(rates.contains(QString::fromLatin1(rate)), rate);
        }
    }
};

QZ_TEST(TestMonth)
#include "test_month.moc"
