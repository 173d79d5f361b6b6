package org.officeflow.approval.replay;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The people of the replayed university: one of each role, without mail addresses, added before a replay and gone after it. */
final class University {

    static final String EMPLOYEE = "tue-employee";

    /** Who acts in a role of the log. */
    static final Map<String, String> PERSON = Map.of(
            "EMPLOYEE", EMPLOYEE,
            "ADMINISTRATION", "tue-administration",
            "PRE_APPROVER", "tue-pre-approver",
            "BUDGET OWNER", "tue-budget-owner",
            "SUPERVISOR", "tue-supervisor",
            "DIRECTOR", "tue-director");

    /** What the log calls a role of the decision table. */
    static final Map<String, String> ROLE = Map.of(
            "administration", "ADMINISTRATION",
            "pre-approver", "PRE_APPROVER",
            "budget-owner", "BUDGET OWNER",
            "line-manager", "SUPERVISOR",
            "director", "DIRECTOR");

    private final JdbcTemplate jdbc;

    University(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Units are cost centres with an owner; groups that only this office knows are rows in its group memberships. */
    void moveIn(Collection<String> units) {
        var home = units.iterator().next();
        units.forEach(
                unit -> jdbc.update("insert into departments (name, department_group) values (?, 'University')", unit));
        add("tue-director", home, null);
        add("tue-supervisor", home, "tue-director");
        for (var login : List.of(EMPLOYEE, "tue-administration", "tue-pre-approver", "tue-budget-owner")) {
            add(login, home, "tue-supervisor");
        }
        jdbc.update("update departments set owner = 'tue-budget-owner' where department_group = 'University'");
        for (var group : List.of("administration", "pre-approver", "director")) {
            jdbc.update("insert into group_memberships (person, role) values (?, ?)", "tue-" + group, group);
        }
    }

    /** Takes the people and the cases of the replay out of our tables. */
    void moveOut() {
        var rounds = "(select id from approval_rounds where kind = 'payment-request')";
        jdbc.update("delete from approval_decisions where round in " + rounds);
        jdbc.update("delete from approval_candidates where step in (select id from approval_steps where round in "
                + rounds + ")");
        jdbc.update("delete from approval_steps where round in " + rounds);
        jdbc.update("delete from approval_rounds where kind = 'payment-request'");
        jdbc.update("delete from timeline_entries where reference like 'requestforpayment%'");
        jdbc.update("delete from group_memberships where person like 'tue-%'");
        jdbc.update("update departments set owner = null where department_group = 'University'");
        jdbc.update("update people set manager = null where id like 'tue-%'");
        jdbc.update("delete from people where id like 'tue-%'");
        jdbc.update("delete from departments where department_group = 'University'");
    }

    private void add(String login, String unit, String manager) {
        jdbc.update(
                """
                insert into people (id, name, job_title, department, manager, hired_on)
                values (?, ?, 'University', ?, ?, date '2010-01-01')""",
                login,
                login,
                unit,
                manager);
    }
}
