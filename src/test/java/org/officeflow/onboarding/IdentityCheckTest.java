package org.officeflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.officeflow.document.Documents;
import org.officeflow.document.StoredDocument;
import org.officeflow.document.Upload;
import org.officeflow.engine.forms.FormRefusal;
import org.officeflow.onboarding.process.EmploymentContractContract;
import org.officeflow.organisation.Group;
import org.officeflow.organisation.PersonId;
import org.officeflow.tasklist.TaskDocuments;
import org.officeflow.testing.OfficeClient;
import org.officeflow.testing.OfficeTest;
import org.officeflow.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who the second person is that checks an identity, what they see, and what the papers around it are known as. */
@OfficeTest
class IdentityCheckTest {

    private static final byte[] PDF = "%PDF-1.7 passport".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private LeavingOffice leave;

    @Autowired
    private SettlingOffice settling;

    @Autowired
    private TaskDocuments documents;

    @Autowired
    private Documents stored;

    @Autowired
    private OnboardingCases cases;

    @Autowired
    private ContractDesk contracts;

    @Autowired
    private Timeline timeline;

    @LocalServerPort
    private int port;

    private OnboardingNumber number;

    @BeforeEach
    void aContractHasBeenSent() {
        leave.hire.rememberStock();
        number = leave.hire.announce();
        leave.hire.sendContract(number);
    }

    @AfterEach
    void nobodyCame() {
        leave.forget();
    }

    @Test
    void whereHumanResourcesAreMoreThanOneAnotherOfThemChecksAndSeesThePapers() {
        var other = leave.longHere();
        leave.hire.join(other.value(), Group.HR);
        keepPassport();
        sign();

        assertThat(leave.hire.offeredTo(check())).containsExactly(other.value());
        assertThat(papers(other.value())).containsExactly("passport.pdf");
        assertThat(settling.shown(other.value(), check())).contains("Mark de Boer", "Marketing");
        assertThat(contracts.identityChecked(number, "passport", all(), new PersonId("office")))
                .contains("Whoever checks this identity is of: ");
        leave.hire.complete(
                number,
                EmploymentContractContract.CHECK_IDENTITY,
                other.value(),
                "identityDocument",
                "passport",
                "papers",
                all());
        assertThat(said()).contains("Checked identity and papers");
    }

    @Test
    void whereThereIsNobodyElseTheOfficeManagerLooksAtTheOriginalAndAtNothingElse() {
        keepPassport();
        sign();

        assertThat(leave.hire.offeredTo(check())).containsExactly("office");
        assertThat(papers("office")).isEmpty();
        var task = check().getId();
        var passport = passport().id();
        assertThat(leave.office.as("office", () -> documents.find(task, passport)))
                .isEmpty();
        assertThat(settling.shown("office", check()))
                .contains("Noor de Wit", "Campaign Planner", "What was handed in is not shown here")
                .doesNotContain("Mark de Boer", "Marketing");
        leave.hire.claim("office", check());
        assertThat(leave.office.as("office", () -> documents.attach(task, "identity-copy", "me.pdf", PDF)))
                .hasValueSatisfying(upload -> assertThat(((Upload.Refused) upload).explanation())
                        .isEqualTo("Nothing is attached to this task."));
        leave.hire.checkIdentity(number);
        assertThat(said()).contains("Saw the original identity document, shown in person, and the papers");
    }

    @Test
    void whoeverRecordedTheSignatureDoesNotCheckTheIdentity() {
        sign();
        assertThatThrownBy(() -> settling.completeAnyhow(
                        number.value(),
                        EmploymentContractContract.CHECK_IDENTITY,
                        "hr",
                        "identityDocument",
                        "passport",
                        "papers",
                        all()))
                .isInstanceOf(FormRefusal.class)
                .hasMessage("You recorded the signature: somebody else checks the identity.");
    }

    @Test
    void whatIsAttachedToAContractIsSaidToBeSomething() {
        var task = leave.office.task(number.value(), EmploymentContractContract.RECORD_SIGNATURE);
        leave.hire.claim("hr", task);
        var path = "/api/tasks/" + task.getId() + "/documents";
        var kinds = OfficeClient.demo(port, "hr").get(path + "/kinds");

        assertThat(kinds.body())
                .contains("{\"key\":\"identity-copy\",\"said\":\"copy of the identity document\"}")
                .contains("\"bank-details\"", "\"health\"", "\"other\"");
        assertThat(OfficeClient.demo(port, "it").get(path + "/kinds").body()).isEqualTo("[]");
        for (var kind : new String[] {null, "passport"}) {
            assertThat(leave.office.as("hr", () -> documents.attach(task.getId(), kind, "passport.pdf", PDF)))
                    .hasValueSatisfying(upload -> assertThat(((Upload.Refused) upload).explanation())
                            .isEqualTo("Say what kind of document this is."));
        }
        assertThat(stored.ofReference(number + "/contract")).isEmpty();
    }

    @Test
    void aPassportAndWhatIsAboutHealthThatWereAttachedByHandAreInNoDossier() throws Exception {
        keepPassport();
        keep("health", "allergy.pdf");
        keep("contract", "signed.pdf");

        assertThat(Curious.text(cases.dossier(number.value(), new PersonId("hr"))))
                .contains("signed.pdf contract")
                .doesNotContain("passport.pdf", "allergy.pdf");
    }

    private void keepPassport() {
        keep("identity-copy", "passport.pdf");
    }

    private void keep(String kind, String name) {
        var task = leave.office.task(number.value(), EmploymentContractContract.RECORD_SIGNATURE);
        leave.hire.claim("hr", task);
        assertThat(leave.office.as("hr", () -> documents.attach(task.getId(), kind, name, PDF)))
                .hasValueSatisfying(upload -> assertThat(upload).isInstanceOf(Upload.Accepted.class));
    }

    private StoredDocument passport() {
        return stored.ofReference(number + "/contract").get(0);
    }

    private void sign() {
        leave.hire.complete(
                number,
                EmploymentContractContract.RECORD_SIGNATURE,
                "hr",
                "signature",
                "signed",
                "signedOn",
                leave.hire.today());
    }

    private Task check() {
        return leave.office.task(number.value(), EmploymentContractContract.CHECK_IDENTITY);
    }

    private List<String> papers(String reader) {
        var task = check().getId();
        return leave.office.as(reader, () -> documents.of(task)).orElseThrow().stream()
                .map(StoredDocument::fileName)
                .toList();
    }

    private List<String> said() {
        return timeline.of(number.value()).stream().map(entry -> entry.what()).toList();
    }

    private static List<String> all() {
        return List.of("identity-copy", "wage-tax-statement", "bank-details");
    }
}
