package org.officeflow.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every period in which somebody stood, stands or will stand in for somebody. */
@Repository
class DeputyPeriods {

    private final JdbcClient jdbc;

    DeputyPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets only one transaction at a time change this person's deputies. */
    void lock(PersonId person) {
        jdbc.sql("select id from people where id = :id for update")
                .param("id", person.value())
                .query(String.class)
                .optional();
    }

    void add(Deputy deputy) {
        jdbc.sql(
                        """
                        insert into deputies (id, person, deputy, first_day, last_day, max_amount, kind, created_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        deputy.id(),
                        deputy.person().value(),
                        deputy.deputy().value(),
                        deputy.from(),
                        deputy.to(),
                        deputy.maxAmount(),
                        deputy.kind(),
                        deputy.createdBy().value(),
                        OffsetDateTime.ofInstant(deputy.createdAt(), ZoneOffset.UTC))
                .update();
    }

    void setLastDay(UUID id, LocalDate lastDay) {
        jdbc.sql("update deputies set last_day = :day where id = :id")
                .param("day", lastDay)
                .param("id", id)
                .update();
    }

    Optional<Deputy> find(UUID id) {
        return jdbc.sql("select * from deputies where id = :id")
                .param("id", id)
                .query(DeputyPeriods::deputy)
                .optional();
    }

    Set<UUID> idsOf(Collection<PersonId> away, Collection<PersonId> deputies) {
        return jdbc.sql("select id from deputies where person = any (:away) or deputy = any (:deputies)")
                .param("away", away.stream().map(PersonId::value).toArray(String[]::new))
                .param("deputies", deputies.stream().map(PersonId::value).toArray(String[]::new))
                .query(UUID.class)
                .set();
    }

    List<Deputy> on(LocalDate day) {
        return jdbc.sql("select * from deputies where :day between first_day and last_day order by person, id")
                .param("day", day)
                .query(DeputyPeriods::deputy)
                .list();
    }

    List<Deputy> notOverOn(LocalDate day) {
        return jdbc.sql(
                        """
                        select * from deputies where last_day >= :day and last_day >= first_day
                        order by first_day, person, id""")
                .param("day", day)
                .query(DeputyPeriods::deputy)
                .list();
    }

    List<Deputy> find(Collection<UUID> ids) {
        return jdbc.sql("select * from deputies where id = any (:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(DeputyPeriods::deputy)
                .list();
    }

    List<Deputy> ofPerson(PersonId person) {
        return jdbc.sql("select * from deputies where person = :id order by first_day desc, id")
                .param("id", person.value())
                .query(DeputyPeriods::deputy)
                .list();
    }

    List<Deputy> ofDeputy(PersonId deputy) {
        return jdbc.sql("select * from deputies where deputy = :id order by first_day desc, id")
                .param("id", deputy.value())
                .query(DeputyPeriods::deputy)
                .list();
    }

    private static Deputy deputy(ResultSet row, int number) throws SQLException {
        return new Deputy(
                row.getObject("id", UUID.class),
                new PersonId(row.getString("person")),
                new PersonId(row.getString("deputy")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getBigDecimal("max_amount"),
                row.getString("kind"),
                new PersonId(row.getString("created_by")),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
