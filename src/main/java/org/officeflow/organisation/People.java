package org.officeflow.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of the house, those who left or have not begun yet included. */
@Repository
class People {

    private static final String ABOVE =
            """
            with recursive above (id, manager, level) as (
                select id, manager, 0 from people where id = :id
                union all
                select boss.id, boss.manager, above.level + 1
                from above join people boss on boss.id = above.manager
            ) cycle id set looped using path
            """;

    private static final String BELOW =
            """
            with recursive below (id, superior, level) as (
                select id, id, 0 from people where id = :id
                union all
                select report.id, case when boss.active or level = 0 then boss.id else superior end,
                    level + case when boss.active or level = 0 then 1 else 0 end
                from below join people boss on boss.id = below.id join people report on report.manager = boss.id
            ) cycle id set looped using path
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from people where id = :id")
                .param("id", id.value())
                .query(People::person)
                .optional();
    }

    Map<PersonId, String> names(Collection<PersonId> ids) {
        var names = new LinkedHashMap<PersonId, String>();
        jdbc.sql("select id, name from people where id = any (:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(String[]::new))
                .query(row -> {
                    names.put(new PersonId(row.getString("id")), row.getString("name"));
                });
        return names;
    }

    List<Person> all() {
        return jdbc.sql("select * from people order by id")
                .query(People::person)
                .list();
    }

    List<Person> activePeople() {
        return jdbc.sql("select * from people where active order by name, id")
                .query(People::person)
                .list();
    }

    /** Active people over this one in the manager tree, nearest first. */
    List<PersonId> above(PersonId id) {
        return jdbc.sql(
                        ABOVE
                                + """
                select people.id from above join people using (id)
                where level > 0 and not looped and people.active order by level""")
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getString(1)))
                .list();
    }

    /** Everybody under this one in the manager tree, those who left or have not begun yet included. */
    List<PersonId> allBelow(PersonId id) {
        return jdbc.sql(BELOW + " select id from below where level > 0 and not looped order by id")
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getString(1)))
                .list();
    }

    /** Active people under this one in the manager tree, nearest first, then by name; whoever left is passed over, as above. */
    List<Report> below(PersonId id) {
        return jdbc.sql(
                        BELOW
                                + """
                select people.*, below.superior, below.level from below join people using (id)
                where level > 0 and not looped and people.active order by level, name, id""")
                .param("id", id.value())
                .query((row, number) ->
                        new Report(person(row, number), new PersonId(row.getString("superior")), row.getInt("level")))
                .list();
    }

    List<PersonId> active() {
        return ids("select id from people where active order by id");
    }

    List<PersonId> withReports() {
        return ids(
                """
                select id from people boss where active
                and exists (select 1 from people report where report.manager = boss.id and report.active)
                order by id""");
    }

    boolean isManager(PersonId id) {
        return jdbc.sql("select count(*) from people where manager = :id and active")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    List<PersonId> withRole(String role) {
        return jdbc.sql(
                        """
                select people.id from group_memberships member join people on people.id = member.person
                where member.role = :role and member.active and people.active order by people.id""")
                .param("role", role)
                .query((row, number) -> new PersonId(row.getString(1)))
                .list();
    }

    /** The active person of the department with the fewest people above; the first login in the alphabet among equals. */
    Optional<PersonId> topmostOf(String department) {
        return jdbc.sql(
                        """
                with recursive above (person, id, manager, level) as (
                    select id, id, manager, 0 from people where department = :department and active
                    union all
                    select above.person, boss.id, boss.manager, above.level + 1
                    from above join people boss on boss.id = above.manager
                ) cycle person, id set looped using path
                select person from above group by person order by max(level), person limit 1""")
                .param("department", department)
                .query((row, number) -> new PersonId(row.getString(1)))
                .optional();
    }

    List<Membership> memberships() {
        return jdbc.sql("select * from group_memberships order by person, role")
                .query(People::membership)
                .list();
    }

    List<Membership> memberships(PersonId person) {
        return jdbc.sql("select * from group_memberships where person = :person order by role")
                .param("person", person.value())
                .query(People::membership)
                .list();
    }

    private List<PersonId> ids(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> new PersonId(row.getString(1)))
                .list();
    }

    private static Membership membership(ResultSet row, int number) throws SQLException {
        return new Membership(new PersonId(row.getString("person")), row.getString("role"), row.getBoolean("active"));
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        var manager = row.getString("manager");
        return new Person(
                new PersonId(row.getString("id")),
                row.getString("name"),
                row.getString("job_title"),
                row.getString("department"),
                manager == null ? null : new PersonId(manager),
                row.getString("email"),
                row.getObject("hired_on", java.time.LocalDate.class),
                row.getBoolean("active"),
                row.getString("site"));
    }

    /** A person in a given group, or no longer in it. */
    record Membership(PersonId person, String role, boolean active) {}
}
