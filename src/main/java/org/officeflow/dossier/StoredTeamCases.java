package org.officeflow.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.officeflow.language.Words;
import org.officeflow.organisation.PersonId;

/**
 * Cases of which superiors see the tasks that their people have. The procedure's words say what it is called ({@code title}) and why a
 * task that came to one person stays with them ({@code stays}).
 */
public abstract class StoredTeamCases<T> extends StoredCases<T> implements TeamTasks {

    private final Words words;

    protected StoredTeamCases(
            Words words,
            String procedure,
            Predicate<String> numbers,
            CaseGroups groups,
            CaseTable<T> table,
            CaseQuery query,
            Dossiers dossiers) {
        super(procedure, numbers, groups, table, query, dossiers);
        this.words = words;
    }

    /** Whose case it is. */
    protected abstract Set<PersonId> parties(T one);

    @Override
    public String kind() {
        return procedure();
    }

    @Override
    public String title() {
        return words.say("title");
    }

    @Override
    public String whyTasksStay() {
        return words.say("stays");
    }

    @Override
    public Map<String, TeamCase> cases(Collection<String> references) {
        var found = all(references);
        var lines = lines(found);
        var cases = new HashMap<String, TeamCase>();
        for (var place = 0; place < found.size(); place++) {
            var line = lines.get(place);
            cases.put(line.reference(), new TeamCase(line.subject(), parties(found.get(place))));
        }
        return cases;
    }
}
