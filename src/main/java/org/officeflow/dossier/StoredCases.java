package org.officeflow.dossier;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.officeflow.document.DossierDocument.Section;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;

/**
 * The cases of a procedure that keeps them in a table of its own. A procedure says where they are and who may know them, puts them
 * into words and adds what a dossier has of it.
 */
public abstract class StoredCases<T> implements Cases, CaseSubjects {

    private final String procedure;
    private final Predicate<String> numbers;
    private final CaseGroups groups;
    private final CaseTable<T> table;
    private final CaseQuery query;
    private final Dossiers dossiers;

    /**
     * @param procedure key of the process
     * @param numbers whether a text has the form of its numbers
     */
    protected StoredCases(
            String procedure,
            Predicate<String> numbers,
            CaseGroups groups,
            CaseTable<T> table,
            CaseQuery query,
            Dossiers dossiers) {
        this.procedure = procedure;
        this.numbers = numbers;
        this.groups = groups;
        this.table = table;
        this.query = query;
        this.dossiers = dossiers;
    }

    /** The cases in words, in their order. */
    protected abstract List<CaseLine> lines(List<T> cases);

    /** What this reader's dossier has of the case beside its history. */
    protected abstract List<Section> sections(T one, PersonId reader);

    /** What of the case this reader does not get, or gets beside what everybody does. */
    protected Confidential confidential(T one, PersonId reader) {
        return Confidential.NOTHING;
    }

    @Override
    public String procedure() {
        return procedure;
    }

    @Override
    public Set<Group> overseers() {
        return groups.overseers();
    }

    @Override
    public boolean owns(String reference) {
        return numbers.test(reference);
    }

    @Override
    public boolean mayRead(String reference, PersonId person, Collection<String> memberships) {
        return query.mayRead(table, reference, reader(person, memberships));
    }

    @Override
    public List<CaseLine> find(CaseSearch search, PersonId person, Collection<String> memberships) {
        return lines(query.find(table, search, reader(person, memberships)));
    }

    private CaseQuery.Reader reader(PersonId person, Collection<String> memberships) {
        return new CaseQuery.Reader(person, groups.readAll(memberships));
    }

    @Override
    public Summary summary(String reference) {
        var line = line(get(reference));
        return new Summary(line.subject(), line.state());
    }

    @Override
    public Map<String, String> subjects(Collection<String> references) {
        var subjects = new LinkedHashMap<String, String>();
        lines(all(references)).forEach(line -> subjects.put(line.reference(), line.subject()));
        return subjects;
    }

    @Override
    public Confidential confidential(String reference, PersonId reader) {
        return confidential(get(reference), reader);
    }

    @Override
    public byte[] dossier(String reference, PersonId reader) {
        var one = get(reference);
        var line = line(one);
        return dossiers.write(
                new CaseFile(reference, line.subject(), line.state(), sections(one, reader), confidential(one, reader)),
                reader);
    }

    /** The cases with these references. */
    final List<T> all(Collection<String> references) {
        return query.all(table, references);
    }

    private T get(String reference) {
        return all(List.of(reference)).get(0);
    }

    private CaseLine line(T one) {
        return lines(List.of(one)).get(0);
    }
}
