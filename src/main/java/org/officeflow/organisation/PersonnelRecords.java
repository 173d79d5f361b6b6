package org.officeflow.organisation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down who comes, begins, changes and leaves. */
@Repository
class PersonnelRecords {

    private final JdbcClient jdbc;

    PersonnelRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every login of our people in small letters, also of those who left. */
    Set<String> logins() {
        return jdbc.sql("select lower(id) from people").query(String.class).set();
    }

    void add(PersonId id, NewPerson person) {
        jdbc.sql(
                        """
                        insert into people (id, name, job_title, department, manager, site, email, hired_on,
                            active, expected, named_by_file)
                        values (:id, :name, :jobTitle, :department, :manager, :site, :email, :startsOn, false, true, false)""")
                .param("id", id.value())
                .param("name", person.name().strip())
                .param("jobTitle", person.jobTitle().strip())
                .param("department", person.department())
                .param("manager", value(person.manager()))
                .param("site", person.site())
                .param("email", person.email())
                .param("startsOn", person.startsOn())
                .update();
    }

    /** False if they are not expected. */
    boolean begin(PersonId id, LocalDate day) {
        return jdbc.sql(
                                """
                                update people set active = true, expected = false, hired_on = :day
                                where id = :id and expected""")
                        .param("id", id.value())
                        .param("day", day)
                        .update()
                > 0;
    }

    /** Neither works here nor is expected from now on. */
    void end(PersonId id) {
        jdbc.sql("update people set active = false, expected = false where id = :id")
                .param("id", id.value())
                .update();
    }

    void erase(PersonId id, String instead) {
        jdbc.sql("delete from group_memberships where person = :id")
                .param("id", id.value())
                .update();
        var gone = jdbc.sql(
                        """
                        delete from people where id = :id and not named_by_file
                            and not exists (select from people other where other.manager = :id)
                            and not exists (select from departments where owner = :id)
                            and not exists (select from deputies where person = :id or deputy = :id)""")
                .param("id", id.value())
                .update();
        if (gone == 0) {
            jdbc.sql("update people set name = :instead, email = null where id = :id")
                    .param("instead", instead)
                    .param("id", id.value())
                    .update();
        }
    }

    void change(PersonId id, String jobTitle, String department, @Nullable PersonId manager, @Nullable String site) {
        jdbc.sql(
                        """
                        update people set job_title = :jobTitle, department = :department, manager = :manager, site = :site
                        where id = :id""")
                .param("id", id.value())
                .param("jobTitle", jobTitle.strip())
                .param("department", department)
                .param("manager", value(manager))
                .param("site", site)
                .update();
    }

    boolean isExpected(PersonId id) {
        return jdbc.sql("select count(*) from people where id = :id and expected")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static @Nullable String value(@Nullable PersonId id) {
        return id == null ? null : id.value();
    }
}
