// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/field_spec.h"
#include "qz/masking.h"
#include "qz/workflow.h"
#include "qz_test.h"

using namespace qz;

namespace {

StepSpec step(const char* action, const QStringList& from, const char* to) {
    StepSpec spec;
    spec.action = QString::fromLatin1(action);
    spec.title = action;
    spec.from = from;
    spec.to = QString::fromLatin1(to);
    spec.permission = QStringLiteral("test.act");
    return spec;
}

WorkflowSpec sound() {
    WorkflowSpec spec;
    spec.initial = QStringLiteral("A");
    spec.states = {{"A", "A", "new", true}, {"B", "B", "run", true}, {"C", "C", "done", false}};
    spec.steps = {step("note", {"*"}, ""), step("go", {"A"}, "B"), step("end", {"B"}, "C")};
    spec.steps[2].primary = true;
    return spec;
}

}  // namespace

class TestWorkflowAndFields : public QObject {
    Q_OBJECT

private slots:
    void conditionsOfFields();
    void masks();
    void offersPrimaryStepsFirst() {
        const Result<Workflow> workflow = Workflow::make(sound());
        QZ_VERIFY_OK(workflow);
        const auto steps = workflow->stepsFrom(QStringLiteral("B"));
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.first()->action, QStringLiteral("end"));
        QVERIFY(workflow->stepsFrom(QStringLiteral("C")).isEmpty());  // "*" means open states
        QVERIFY(!workflow->allows(*workflow->step(QStringLiteral("go")), QStringLiteral("B")));
    }
    void unsoundOnesAreRefused() {
        WorkflowSpec unknownTarget = sound();
        unknownTarget.steps[1].to = "X";
        QVERIFY(!Workflow::make(unknownTarget).ok());
        WorkflowSpec unreachable = sound();
        unreachable.states.append({"D", "D", "done", false});
        QVERIFY(!Workflow::make(unreachable).ok());
        WorkflowSpec twice = sound();
        twice.steps.append(step("go", {"B"}, "C"));
        QVERIFY(!Workflow::make(twice).ok());
        WorkflowSpec withoutPermission = sound();
        withoutPermission.steps[0].permission.clear();
        QVERIFY(!Workflow::make(withoutPermission).ok());
        WorkflowSpec noInitial = sound();
        noInitial.initial = "Z";
        QVERIFY(!Workflow::make(noInitial).ok());
    }
    void fieldsAreChecked_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("ok");
        QTest::newRow("lon") << "lon"
                             << "118.37" << true;
        QTest::newRow("lon beyond") << "lon"
                                    << "181" << false;
        QTest::newRow("lat nan") << "lat"
                                 << "nan" << false;
        QTest::newRow("integer") << "count"
                                 << "12" << true;
        QTest::newRow("not an integer") << "count"
                                        << "12.5" << false;
        QTest::newRow("choice") << "kind"
                                << "b" << true;
        QTest::newRow("other choice") << "kind"
                                      << "c" << false;
        QTest::newRow("time") << "at"
                              << "2026-09-30T16:40" << true;
        QTest::newRow("bad time") << "at"
                                  << "30/9/2026" << false;
        QTest::newRow("area") << "area"
                              << "340202" << true;
        QTest::newRow("bad area") << "area"
                                  << "34020" << false;
        QTest::newRow("long") << "name" << QString(21, 'x') << false;
        QTest::newRow("unknown") << "colour"
                                 << "red" << false;
        QTest::newRow("bool") << "passed"
                              << "yes" << false;
    }
    void fieldsAreChecked() {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(bool, ok);
        FieldSpec name{"name", "Name", FieldType::Text};
        name.maxLength = 20;
        FieldSpec kind{"kind", "Kind", FieldType::Choice};
        kind.choices = {"a", "b"};
        const QList<FieldSpec> specs = {name,
                                        kind,
                                        {"lon", "Lon", FieldType::Lon},
                                        {"lat", "Lat", FieldType::Lat},
                                        {"count", "Count", FieldType::Integer},
                                        {"at", "At", FieldType::Time},
                                        {"area", "Area", FieldType::Area},
                                        {"passed", "Passed", FieldType::Bool}};
        const Status status = checkFields(specs, {{field, value}});
        QCOMPARE(status.ok(), ok);
        if (!ok) {
            QCOMPARE(status.error().where, field);
        }
    }
    void conditionalFieldsAreAskedOnlyThen() {
        FieldSpec passed{"passed", "Passed", FieldType::Bool, true};
        FieldSpec reason{"reason", "Reason", FieldType::Text, true};
        reason.onlyIf = "passed=false";
        QVERIFY(checkFields({passed, reason}, {{"passed", "true"}}).ok());
        QVERIFY(!checkFields({passed, reason}, {{"passed", "false"}}).ok());
        QVERIFY(checkFields({passed, reason}, {{"passed", "false"}, {"reason", "loose"}}).ok());
        QVERIFY(!checkFields({passed, reason}, {}).ok());
    }
    void performersAreToldApart() {
        const Performer unit = *Performer::parse("unit:CG01");
        const Performer member = *Performer::parse("unit:CG01/Wang");
        const Performer other = *Performer::parse("unit:SW01/Li");
        QVERIFY(!member.isIndependentOf(unit));
        QVERIFY(!member.isIndependentOf(member));
        QVERIFY(other.isIndependentOf(member));
        QVERIFY(!Performer::parse("user:demo")->isIndependentOf(*Performer::parse("user:demo")));
        QVERIFY(Performer::parse("user:demo")->isIndependentOf(member));
        QVERIFY(!Performer::parse("user:demo/CG01")->isIndependentOf(member));
        for (const char* text :
             {"user:demo", "user:demo/CG01", "unit:CG01", "unit:CG01/Wang", "post:duty", "person:Li"}) {
            QCOMPARE(Performer::parse(text)->toString(), QString(text));
        }
        for (const char* text : {"", "unit:", "ghost:x", "user: "}) {
            QVERIFY2(!Performer::parse(text).ok(), text);
        }
    }
};

void TestWorkflowAndFields::conditionsOfFields() {
    FieldSpec kind{QStringLiteral("kind"), "Kind"};
    FieldSpec hours{QStringLiteral("hours"), "Hours"};
    hours.required = true;
    const auto asked = [&](const char* condition, const FieldMap& values) {
        hours.onlyIf = QString::fromLatin1(condition);
        return isAsked(hours, {kind, hours}, values);
    };
    const FieldMap noise{{QStringLiteral("kind"), QStringLiteral("noise")}};
    QVERIFY(asked("", {}));
    QVERIFY(asked("kind=noise", noise) && !asked("kind=noise", {}));
    QVERIFY(asked("kind=waste|noise", noise) && !asked("kind=waste|other", noise));
    QVERIFY(asked("kind!=waste", noise) && !asked("kind!=noise", noise) && asked("kind!=noise", {}));
    QVERIFY(asked("kind", noise) && !asked("kind", {}));
    // Fields that look at each other end.
    kind.onlyIf = QStringLiteral("hours!=x");
    QVERIFY(asked("kind=noise", noise));
    // A required field is missed only where it is asked for.
    hours.onlyIf = QStringLiteral("kind=noise");
    kind.onlyIf.clear();
    QVERIFY(checkFields({kind, hours}, {{QStringLiteral("kind"), QStringLiteral("waste")}}).ok());
    QCOMPARE(checkFields({kind, hours}, noise).error().where, QStringLiteral("hours"));
}

void TestWorkflowAndFields::masks() {
    FieldSpec name{QStringLiteral("reporter"), "Reporter"};
    name.dataClass = DataClass::P2;
    QCOMPARE(maskOf(name, QStringLiteral("Wang Planted")), QStringLiteral("W**"));
    QCOMPARE(maskOf(name, QStringLiteral("139 8765-4321")), QStringLiteral("139****21"));
    QCOMPARE(maskOf(name, QStringLiteral("11010119900101001X")), QStringLiteral("110****01"));
    QCOMPARE(maskOf(name, QStringLiteral("12")), QStringLiteral("1**"));
    QCOMPARE(maskOf(name, {}), fullMask());
    FieldSpec facts = name;
    facts.type = FieldType::LongText;
    QCOMPARE(maskOf(facts, QStringLiteral("Wang Planted")), fullMask());
    FieldSpec illness = name;
    illness.dataClass = DataClass::P3;
    QCOMPARE(maskOf(illness, QStringLiteral("cold")), fullMask());
}

QZ_TEST(TestWorkflowAndFields)
#include "test_workflow_and_fields.moc"
