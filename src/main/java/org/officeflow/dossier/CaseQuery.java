package org.officeflow.dossier;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.officeflow.organisation.Organisation;
import org.officeflow.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases that somebody may read: who may is asked in one place, for a list and for a single case alike. */
@Component
@Transactional(readOnly = true)
public class CaseQuery {

    private final JdbcClient jdbc;
    private final Organisation organisation;

    CaseQuery(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    /**
     * Who asks.
     *
     * @param all whether they read every case of the procedure
     * @param values what {@link CaseTable#own} names besides the person and their people
     */
    public record Reader(PersonId person, boolean all, Map<String, Object> values) {

        public Reader(PersonId person, boolean all) {
            this(person, all, Map.of());
        }
    }

    /** One page of them, newest first. */
    public <T> List<T> find(CaseTable<T> table, CaseSearch search, Reader reader) {
        var values = values(table, reader);
        var sql = new StringBuilder(all(table, reader));
        if (search.words() != null) {
            sql.append(" AND (number ILIKE :words OR ").append(table.found()).append(')');
            values.put("words", anywhere(search.words()));
            values.put("people", logins(search.people()));
        }
        if (search.ended() != null) {
            sql.append(" AND (").append(table.ended()).append(") = :ended");
            values.put("ended", search.ended());
        }
        var after = search.after();
        if (after != null) {
            sql.append(" AND (").append(table.began()).append(", number) < (:since, :reference)");
            values.put("since", Timestamp.from(after.since()));
            values.put("reference", after.reference());
        }
        sql.append(" ORDER BY ").append(table.began()).append(" DESC, number DESC LIMIT :size");
        values.put("size", search.size());
        return jdbc.sql(sql.toString()).params(values).query(table.row()).list();
    }

    /** Whether there is such a case, and they may read it. */
    public boolean mayRead(CaseTable<?> table, String reference, Reader reader) {
        var values = values(table, reader);
        values.put("reference", reference);
        return jdbc.sql("SELECT EXISTS (" + all(table, reader) + " AND number = :reference)")
                .params(values)
                .query(Boolean.class)
                .single();
    }

    /** The cases with these references, whoever may read them. */
    public <T> List<T> all(CaseTable<T> table, Collection<String> references) {
        return jdbc.sql("SELECT * FROM " + table.rows() + " WHERE number = ANY (:references)")
                .param("references", references.toArray(String[]::new))
                .query(table.row())
                .list();
    }

    private static String all(CaseTable<?> table, Reader reader) {
        return "SELECT * FROM " + table.rows() + " WHERE " + (reader.all() ? "true" : "(" + table.own() + ")");
    }

    private Map<String, Object> values(CaseTable<?> table, Reader reader) {
        var values = new HashMap<String, Object>();
        if (!reader.all()) {
            values.putAll(reader.values());
            values.put("person", reader.person().value());
            if (table.own().contains(":theirs")) {
                var theirs = new HashSet<>(organisation.allBelow(reader.person()));
                theirs.add(reader.person());
                values.put("theirs", logins(theirs));
            }
        }
        return values;
    }

    private static String[] logins(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(String[]::new);
    }

    /** The words as they stand, wherever they stand. */
    private static String anywhere(String words) {
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
