// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>

#include "guard_store.h"
#include "qz/core/grant_office.h"
#include "qz/core/reference_office.h"
#include "qz/core/unit_office.h"
#include "qz/core/unit_point_office.h"
#include "qz/host/file_runs.h"

namespace qz::test {

namespace {

enum class Mark { Never, Own, Store };

struct Matrix {
    QStringList roles;
    QStringList actions;  ///< in the order of the table
    QHash<QString, Mark> marks;

    [[nodiscard]] static QString key(const QString& action, const QString& role) {
        return action + QLatin1Char('\t') + role;
    }
    [[nodiscard]] Mark at(const QString& action, const QString& role) const {
        return marks.value(key(action, role));
    }
};

Matrix readMatrix() {
    Matrix matrix;
    QFile file(QStringLiteral(QZ_TEST_DATA "/access/matrix.txt"));
    if (!file.open(QIODevice::ReadOnly)) {
        return matrix;
    }
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).simplified();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#'))) {
            continue;
        }
        QStringList cells = line.split(QLatin1Char(' '));
        const QString first = cells.takeFirst();
        if (first == QLatin1String("action")) {
            matrix.roles = cells;
            continue;
        }
        matrix.actions.append(first);
        for (qsizetype i = 0; i < cells.size() && i < matrix.roles.size(); ++i) {
            const Mark mark = cells.at(i) == QLatin1String("x")   ? Mark::Own
                              : cells.at(i) == QLatin1String("S") ? Mark::Store
                                                                  : Mark::Never;
            matrix.marks.insert(Matrix::key(first, matrix.roles.at(i)), mark);
        }
    }
    return matrix;
}

constexpr auto kInside = "340202014003002";
constexpr auto kOutside = "340202020001001";
constexpr auto kTown = "340202014";

QString userOf(const QString& role) { return role + QStringLiteral("_town"); }
QString chiefOf(const QString& role) { return role + QStringLiteral("_chief"); }
/// Without a role of their own any more; their deputy's role holds 2026-10-01 to 2026-10-14.
QString deputyOf(const QString& role) { return role + QStringLiteral("_deputy"); }

/// Refused for want of a right; a rule of the module refuses with another reason.
bool isDenied(const Status& status) {
    return !status.ok() && status.error().code == ErrorCode::Denied &&
           status.error().detail == QLatin1String("access");
}

}  // namespace

/// Every role on every action of every kind of case in every state that it begins in, in its area and outside
/// it, against the table tests/data/access/matrix.txt.
class TestMatrix final : public QObject {
    Q_OBJECT
    std::unique_ptr<GuardStore> m_store;
    Matrix m_matrix = readMatrix();

    CoreStore& core() { return m_store->runtime->core(); }
    void addUsers();
    Result<QString> caseIn(const CaseKind& kind, const QString& state, const char* area);
    /// Runs the step and takes it back.
    Status tried(const StepRequest& request);
    /// What a form may hold in this field.
    QString sample(const FieldSpec& field, const char* area);
    static QStringList statesOf(const CaseKind& kind, const StepSpec& step);
    void compareStep(const CaseKind& kind, const StepSpec& step, const QString& state);
    Status triedToOpen(const CaseKind& kind, const QString& user, const char* area);
    /// One line of the table: `allowed(user, area)` is what the program says.
    void compare(const QString& action, const std::function<bool(const QString&, const char*)>& allowed);

private slots:
    void initTestCase();
    void tableIsWhole();
    void steps();
    void deputies();
    void seeing();
    void inAndOut();
    void desk();
    void watch();
    void console();
};

void TestMatrix::initTestCase() {
    m_store = std::make_unique<GuardStore>();
    QZ_VERIFY_OK(m_store->make());
    addUsers();
}

void TestMatrix::addUsers() {
    for (const Role& role : core().access().roles()) {
        for (const auto& [name, area] :
             {std::pair{userOf(role.id), kTown}, std::pair{chiefOf(role.id), "340202"}}) {
            const User user{name, name, role.id, areaCode(area), {}, true};
            QZ_VERIFY_OK(
                await(core().addUser(user, bossPassword, GuardStore::actor(QStringLiteral("boss")))));
        }
        User ended{deputyOf(role.id), {}, role.id, areaCode(kTown), {}, true};
        ended.to = QDate(2026, 9, 29);
        QZ_VERIFY_OK(await(core().addUser(ended, bossPassword, GuardStore::actor(QStringLiteral("boss")))));
        RoleGrant grant;
        grant.user = ended.name;
        grant.role = role.id;
        grant.area = areaCode(kTown);
        grant.from = QDate(2026, 10, 1);
        grant.to = QDate(2026, 10, 14);
        grant.reason = QStringLiteral("order 7");
        QZ_VERIFY_OK(await(GrantOffice(core()).give(grant, GuardStore::actor(QStringLiteral("boss")))));
    }
}

Result<QString> TestMatrix::caseIn(const CaseKind& kind, const QString& state, const char* area) {
    ImportedCase made;
    made.head.kind = kind.id;
    made.head.state = state;
    made.head.area = areaCode(area);
    made.head.subkind = QStringLiteral("P0101");
    made.head.summary = QStringLiteral("matrix");
    made.head.openedAt = CivilTime::parse(QStringLiteral("2026-09-30T09:00"))->toInstant();
    const StateSpec* spec = kind.workflow->state(state);
    if (spec != nullptr && !spec->open) {
        made.head.closedAt = made.head.openedAt;
    }
    for (const FieldSpec& field : kind.fields) {
        if (field.dataClass == DataClass::P2) {
            made.sealed.insert(field.id, QStringLiteral("Planted"));
            break;
        }
    }
    made.actor = GuardStore::actor(QStringLiteral("boss"));
    QZ_ASSIGN(const ImportedOutcome outcome,
              m_store->write([&](WriteTx& tx) { return core().cases().openImported(tx, made); }));
    return outcome.number;
}

Status TestMatrix::tried(const StepRequest& request) {
    Status seen;
    (void)m_store->write([&](WriteTx& tx) -> Status {
        const Result<CaseRecord> done = core().cases().actIn(tx, request);
        seen = done.ok() ? Status() : Status(done.error());
        return makeError(ErrorCode::Cancelled, QStringLiteral("taken back"));
    });
    return seen;
}

QString TestMatrix::sample(const FieldSpec& field, const char* area) {
    if (field.lookup == QLatin1String("unit") || field.id == QLatin1String("units")) {
        return QStringLiteral("CG01");
    }
    if (field.type == FieldType::Date) {
        return QStringLiteral("2026-10-10");
    }
    if (field.type == FieldType::Time) {
        return QStringLiteral("2026-10-10T09:00");
    }
    if (field.id == QLatin1String("number") || field.id == QLatin1String("meeting")) {
        const CaseKind* event = core().cases().kind(QStringLiteral("grid.event"));
        return event == nullptr ? QString()
                                : caseIn(*event, event->workflow->spec().initial, area).valueOr(QString());
    }
    return field.choices.isEmpty() ? QStringLiteral("matrix") : field.choices.first();
}

Status TestMatrix::triedToOpen(const CaseKind& kind, const QString& user, const char* area) {
    NewCase request;
    request.kind = kind.id;
    for (const FieldSpec& field : kind.fields) {
        if (field.id == QLatin1String("area")) {
            request.fields.insert(field.id, QString::fromLatin1(area));
        } else if (field.id == QLatin1String("class")) {
            request.fields.insert(field.id, QStringLiteral("P0101"));
        } else if (field.required) {
            request.fields.insert(field.id, sample(field, area));
        }
    }
    request.actor = GuardStore::actor(user);
    request.force = true;
    Status seen;
    (void)m_store->write([&](WriteTx& tx) -> Status {
        const Result<CaseRecord> done = core().cases().openIn(tx, request);
        seen = done.ok() ? Status() : Status(done.error());
        return makeError(ErrorCode::Cancelled, QStringLiteral("taken back"));
    });
    return seen;
}

void TestMatrix::compare(const QString& action,
                         const std::function<bool(const QString&, const char*)>& allowed) {
    QVERIFY2(m_matrix.actions.contains(action), qPrintable(action + QStringLiteral(" is not in the table")));
    for (const QString& role : std::as_const(m_matrix.roles)) {
        const Mark mark = m_matrix.at(action, role);
        const auto expect = [&](const QString& user, const char* area, bool may) {
            const bool seen = allowed(user, area);
            QVERIFY2(seen == may,
                     qPrintable(QStringLiteral("%1 by %2 in %3: %4, the table says %5")
                                    .arg(action, user, QString::fromLatin1(area),
                                         seen ? QStringLiteral("allowed") : QStringLiteral("refused"),
                                         may ? QStringLiteral("allowed") : QStringLiteral("refused"))));
        };
        expect(userOf(role), kInside, mark == Mark::Own);
        expect(userOf(role), kOutside, false);
        expect(chiefOf(role), kOutside, mark != Mark::Never);
    }
}

void TestMatrix::tableIsWhole() {
    QStringList shipped;
    for (const Role& role : core().access().roles()) {
        shipped.append(role.id);
    }
    QStringList known = m_matrix.roles;
    shipped.sort();
    known.sort();
    QCOMPARE(known, shipped);
    QCOMPARE(m_matrix.marks.size(), m_matrix.roles.size() * m_matrix.actions.size());
    QStringList actions;
    for (const CaseKind* kind : core().cases().kinds()) {
        actions.append(kind->id + QStringLiteral("/open"));
        for (const StepSpec& step : kind->workflow->spec().steps) {
            actions.append(kind->id + QLatin1Char('/') + step.action);
        }
    }
    QVERIFY(!actions.isEmpty());
    QStringList listed = m_matrix.actions.filter(QStringLiteral("/"));
    actions.sort();
    listed.sort();
    QCOMPARE(listed, actions);
}

/// All states that the step begins in.
QStringList TestMatrix::statesOf(const CaseKind& kind, const StepSpec& step) {
    if (step.from.first() != QLatin1String("*")) {
        return step.from;
    }
    QStringList open;
    for (const StateSpec& state : kind.workflow->spec().states) {
        if (state.open) {
            open.append(state.id);
        }
    }
    return open;
}

void TestMatrix::compareStep(const CaseKind& kind, const StepSpec& step, const QString& state) {
    QHash<QByteArray, QString> numbers;
    for (const char* area : {kInside, kOutside}) {
        const Result<QString> number = caseIn(kind, state, area);
        QZ_VERIFY_OK(number);
        numbers.insert(area, *number);
    }
    compare(kind.id + QLatin1Char('/') + step.action, [&](const QString& user, const char* area) {
        StepRequest request;
        request.number = numbers.value(area);
        request.action = step.action;
        request.actor = GuardStore::actor(user);
        // What a step asks for besides the right is another matter: its refusal names another reason.
        return !isDenied(tried(request));
    });
}

void TestMatrix::steps() {
    for (const CaseKind* kind : core().cases().kinds()) {
        compare(kind->id + QStringLiteral("/open"), [&](const QString& user, const char* area) {
            const Status status = triedToOpen(*kind, user, area);
            return !isDenied(status) && status.ok();
        });
        for (const StepSpec& step : kind->workflow->spec().steps) {
            for (const QString& state : statesOf(*kind, step)) {
                compareStep(*kind, step, state);
            }
        }
    }
}

/// Every right of every role before, on the first and the last and after the days of a deputy's role.
void TestMatrix::deputies() {
    const AccessStore& access = core().access();
    QStringList rights;
    for (const Role& role : access.roles()) {
        for (const QString& right : role.permissions) {
            rights.append(right.endsWith(QLatin1Char('*')) ? right.chopped(1) + QStringLiteral("any")
                                                           : right);
        }
    }
    for (const CaseKind* kind : core().cases().kinds()) {
        for (const StepSpec& step : kind->workflow->spec().steps) {
            rights.append(step.permission);
        }
    }
    rights.removeDuplicates();
    const auto granted = std::count_if(rights.cbegin(), rights.cend(), [&](const QString& right) {
        return access.check(userOf(QStringLiteral("viewer")), right, areaCode(kInside)).ok();
    });
    QVERIFY(granted > 0 && granted < rights.size());
    for (const auto& [time, within] :
         {std::pair{"2026-09-30T23:59", false}, std::pair{"2026-10-01T00:00", true},
          std::pair{"2026-10-14T23:59", true}, std::pair{"2026-10-15T00:00", false}}) {
        m_store->clock.set(QString::fromLatin1(time));
        for (const Role& role : access.roles()) {
            for (const QString& right : std::as_const(rights)) {
                const bool may = access.check(userOf(role.id), right, areaCode(kInside)).ok();
                const QByteArray about =
                    QStringLiteral("%1 of %2 at %3").arg(right, role.id, QString::fromLatin1(time)).toUtf8();
                QVERIFY2(access.check(deputyOf(role.id), right, areaCode(kInside)).ok() == (may && within),
                         about.constData());
                QVERIFY2(!access.check(deputyOf(role.id), right, areaCode(kOutside)).ok(), about.constData());
            }
        }
    }
    m_store->clock.set(QStringLiteral("2026-09-30T16:40"));
}

void TestMatrix::seeing() {
    Cases& cases = core().cases();
    for (const CaseKind* kind : cases.kinds()) {
        QString closed;
        for (const StateSpec& state : kind->workflow->spec().states) {
            closed = state.open ? closed : state.id;
        }
        QHash<QByteArray, QString> numbers;
        for (const char* area : {kInside, kOutside}) {
            const Result<QString> number = caseIn(*kind, closed, area);
            QZ_VERIFY_OK(number);
            numbers.insert(area, *number);
        }
        compare(QStringLiteral("list"), [&](const QString& user, const char* area) {
            CaseQuery query;
            query.kind = kind->id;
            query.area = areaCode(area);
            const Result<CasePage> page = await(cases.list(query, GuardStore::actor(user)));
            return page.ok() && !page->rows.isEmpty();
        });
        compare(QStringLiteral("show"), [&](const QString& user, const char* area) {
            const Result<CaseDetail> detail = await(cases.load(numbers.value(area), GuardStore::actor(user)));
            // Nobody is shown the name without a purpose.
            return detail.ok() && !detail->fields.values().contains(QStringLiteral("Planted"));
        });
        const bool personal =
            std::any_of(kind->fields.begin(), kind->fields.end(),
                        [](const FieldSpec& field) { return field.dataClass == DataClass::P2; });
        if (!personal) {
            continue;
        }
        compare(QStringLiteral("unmask"), [&](const QString& user, const char* area) {
            Actor reader = GuardStore::actor(user);
            reader.purpose = QStringLiteral("complaint 7");
            const Result<CaseDetail> detail = await(cases.load(numbers.value(area), reader));
            return detail.ok() && detail->fields.values().contains(QStringLiteral("Planted"));
        });
        QFile paper(m_store->file(QStringLiteral("paper.txt")));
        QVERIFY(paper.open(QIODevice::WriteOnly) && paper.write("paper") > 0);
        paper.close();
        compare(QStringLiteral("attach"), [&](const QString& user, const char* area) {
            return await(core().attachments().add(numbers.value(area), paper.fileName(), {},
                                                  GuardStore::actor(user)))
                .ok();
        });
    }
}

void TestMatrix::inAndOut() {
    const CaseKind* kind = core().cases().kinds().first();
    for (const char* area : {kInside, kOutside}) {
        QZ_VERIFY_OK(caseIn(*kind, kind->workflow->spec().initial, area));
    }
    Runtime& runtime = *m_store->runtime;
    compare(QStringLiteral("export"), [&](const QString& user, const char* area) {
        CaseQuery query;
        query.area = areaCode(area);
        SilentJob job;
        const Result<qint64> rows = runExport(
            runtime, kind->id, query, m_store->file(QStringLiteral("l.csv")), GuardStore::actor(user), job);
        return rows.ok() && *rows > 0;
    });
    QFile areas(m_store->file(QStringLiteral("areas.csv")));
    QVERIFY(areas.open(QIODevice::WriteOnly) && areas.write("code,name\n340202014003,Village\n") > 0);
    areas.close();
    compare(QStringLiteral("import"), [&](const QString& user, const char*) {
        ImportChoice choice;
        choice.kind = QStringLiteral("areas");
        choice.file = areas.fileName();
        choice.dryRun = true;
        SilentJob job;
        return runImport(runtime, choice, GuardStore::actor(user), job).ok();
    });
    compare(QStringLiteral("calendar"), [&](const QString& user, const char*) {
        ImportChoice choice;
        choice.kind = QStringLiteral("holidays");
        choice.file = QStringLiteral(QZ_SOURCE_DIR "/resources/data/calendar/cn_public_holidays.json");
        choice.dryRun = true;
        SilentJob job;
        const auto taken = runImport(runtime, choice, GuardStore::actor(user), job);
        return taken.ok() || taken.error().code != ErrorCode::Denied;
    });
    compare(QStringLiteral("report"), [&](const QString& user, const char* area) {
        bool all = true;
        for (const ReportKind* report : runtime.reports().all()) {
            all = all && core().access().check(user, report->permission, areaCode(area)).ok();
        }
        return all && !runtime.reports().all().isEmpty();
    });
}

void TestMatrix::desk() {
    int number = 0;
    compare(QStringLiteral("users"), [&](const QString& user, const char* area) {
        const QString name = QStringLiteral("new%1").arg(++number);
        const User added{name, name, QStringLiteral("viewer"), areaCode(area), {}, true};
        return await(core().addUser(added, bossPassword, GuardStore::actor(user))).ok();
    });
    // Nothing is filled in: whoever has the right is told of a field.
    compare(QStringLiteral("tables"), [&](const QString& user, const char*) {
        bool all = true;
        for (const ReferenceTable* table : m_store->runtime->references().all()) {
            const auto added = await(ReferenceOffice(core()).add(*table, {}, GuardStore::actor(user)));
            all = all && !added.ok() && added.error().code == ErrorCode::Invalid;
        }
        return all;
    });
    compare(QStringLiteral("directory"), [&](const QString& user, const char*) {
        return await(UnitOffice(core()).put({}, GuardStore::actor(user))).error().code == ErrorCode::Invalid;
    });
}

void TestMatrix::watch() {
    const CaseKind* events = core().cases().kind(QStringLiteral("grid.event"));
    QHash<QByteArray, QString> numbers;
    for (const char* area : {kInside, kOutside}) {
        const Result<QString> number = caseIn(*events, QStringLiteral("DISPATCHED"), area);
        QZ_VERIFY_OK(number);
        numbers.insert(area, *number);
    }
    const auto mayAsk = [](const Status& status) { return !isDenied(status); };
    compare(QStringLiteral("request"), [&](const QString& user, const char* area) {
        StepRequest request;
        request.number = numbers.value(area);
        request.action = QStringLiteral("extend_deadline");
        request.actor = GuardStore::actor(user);  // without an amount: refused for another reason
        const Result<Approval> asked = await(core().approvals().request(request));
        return mayAsk(asked.ok() ? Status() : Status(asked.error()));
    });
    compare(QStringLiteral("acknowledge"), [&](const QString& user, const char* area) {
        // Not urgent: whoever has the right is told that it does not ring.
        return mayAsk(await(core().watch().acknowledge(numbers.value(area), GuardStore::actor(user))));
    });
    compare(QStringLiteral("roster"), [&](const QString& user, const char*) {
        const DutyEntry nobody;
        const Result<DutyEntry> put = await(core().duties().put(nobody, GuardStore::actor(user)));
        return mayAsk(put.ok() ? Status() : Status(put.error()));
    });
    compare(QStringLiteral("unit_point"), [&](const QString& user, const char*) {
        const Actor actor = GuardStore::actor(user);
        const bool sees = mayAsk(await(core().store().read([&](ReadTx& read) -> Status {
            const auto units = UnitPointOffice(core()).onDuty(read, {}, actor);
            return units.ok() ? Status() : Status(units.error());
        })));
        const bool puts =
            mayAsk(await(core().store().write(QStringLiteral("test"), [&](WriteTx& tx) -> Status {
                return UnitPointOffice(core()).put(tx, {}, {}, actor);  // of no unit
            })));
        const bool takes =
            mayAsk(await(core().store().write(QStringLiteral("test"), [&](WriteTx& tx) -> Status {
                return UnitPointOffice(core()).remove(tx, QStringLiteral("none"), actor);
            })));
        return sees && puts && takes;
    });
}

void TestMatrix::console() {
    m_store->close();
    const auto ctl = [this](const QString& user, const QStringList& words) {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QIZONG_PASSWORD"), QString::fromLatin1(bossPassword));
        program.setProcessEnvironment(environment);
        program.start(
            QStringLiteral(QZ_BINARY_DIR "/bin/qizongctl"),
            QStringList{QStringLiteral("--store"), m_store->folder(), QStringLiteral("--user"), user} +
                words);
        return program.waitForFinished(60'000) ? program.exitCode() : -1;
    };
    const QString backup = m_store->file(QStringLiteral("b.qzb"));
    for (const QString& role : std::as_const(m_matrix.roles)) {
        const bool settings = m_matrix.at(QStringLiteral("settings"), role) == Mark::Own;
        QCOMPARE(ctl(userOf(role), {QStringLiteral("settings"), QStringLiteral("a/b"), QStringLiteral("1")}),
                 settings ? 0 : 3);
        const bool users = m_matrix.at(QStringLiteral("users"), role) == Mark::Own;
        QCOMPARE(ctl(userOf(role), {QStringLiteral("users"), QStringLiteral("list")}), users ? 0 : 3);
        QCOMPARE(ctl(userOf(role), {QStringLiteral("backup"), backup}), 3);
        const bool whole = m_matrix.at(QStringLiteral("backup"), role) == Mark::Store;
        QCOMPARE(ctl(chiefOf(role), {QStringLiteral("backup"), backup}), whole ? 0 : 3);
    }
}

}  // namespace qz::test

using qz::test::TestMatrix;
QZ_TEST(TestMatrix)
#include "test_matrix.moc"
