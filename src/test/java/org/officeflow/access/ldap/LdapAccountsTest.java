package org.officeflow.access.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.officeflow.access.AccountResult.Why.LOGIN_TAKEN;
import static org.officeflow.access.AccountResult.Why.NO_ACCOUNT;
import static org.officeflow.access.AccountResult.Why.NO_TARGET;
import static org.officeflow.testing.FakeDirectory.BASE;
import static org.officeflow.testing.FakeDirectory.GROUPS;
import static org.officeflow.testing.FakeDirectory.PEOPLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.officeflow.access.AccountData;
import org.officeflow.access.AccountResult;
import org.officeflow.access.AccountResult.Done;
import org.officeflow.access.AccountResult.Refused;
import org.officeflow.access.AccountResult.Why;
import org.officeflow.access.ConnectorFailedException;
import org.officeflow.language.Language;
import org.officeflow.organisation.PersonId;
import org.officeflow.testing.FakeDirectory;
import org.officeflow.testing.MovableClock;

/** Every call, once and again, to a directory that insists on its schema. */
class LdapAccountsTest {

    private static final Instant TODAY = Instant.parse("2026-03-02T08:00:00Z");
    private static final PersonId NOOR = new PersonId("noor");
    private static final String NOORS_ENTRY = "uid=noor," + PEOPLE;

    private final FakeDirectory office = FakeDirectory.open();
    private LdapDirectory directory = Ldap.directory(office);
    private LdapAccounts accounts = accounts();

    @BeforeEach
    void groups() {
        office.addGroup("crm");
        office.addGroup("mail");
    }

    @AfterEach
    void close() {
        directory.close();
        office.close();
    }

    private LdapAccounts accounts(String... settings) {
        directory.close();
        directory = Ldap.directory(office, settings);
        accounts = new LdapAccounts(directory, Ldap.settings(office, settings), new MovableClock(TODAY));
        return accounts;
    }

    @Test
    void anAccountIsMadeOnceHoweverOftenItIsAskedFor() {
        var noor = noor(TODAY);
        assertThat(accounts.exists(NOOR)).isFalse();

        for (var time = 0; time < 2; time++) {
            assertThat(accounts.createAccount(noor)).isEqualTo(new Done());
            assertThat(accounts.exists(NOOR)).isTrue();
        }

        assertThat(office.accounts()).isEqualTo(1);
        var entry = Objects.requireNonNull(office.account("noor"));
        assertThat(entry.getDN()).isEqualTo(NOORS_ENTRY);
        assertThat(entry.getObjectClassValues()).contains("inetOrgPerson", "person");
        assertThat(entry.getAttributeValue("cn")).isEqualTo("Noor van den Heuvel");
        assertThat(entry.getAttributeValue("givenName")).isEqualTo("Noor");
        assertThat(entry.getAttributeValue("sn")).isEqualTo("van den Heuvel");
        assertThat(entry.getAttributeValue("mail")).isEqualTo("noor@lindehof.example");
    }

    @Test
    void aNewAccountHasNoPassword() {
        accounts.createAccount(noor(TODAY));

        assertThat(Objects.requireNonNull(office.account("noor")).hasAttribute("userPassword"))
                .isFalse();
    }

    @Test
    void anAccountIsClosedUntilItsFirstDay() {
        accounts.createAccount(noor(TODAY.plusSeconds(1)));
        assertThat(lock("noor")).isEqualTo("000001010000Z");

        accounts.createAccount(new AccountData(new PersonId("tess"), "Tess", null, TODAY));
        assertThat(lock("tess")).isNull();
    }

    @Test
    void anAccountThatWasOpenedIsNotClosedByAskingForItAgain() {
        accounts.createAccount(noor(TODAY.plusSeconds(1)));
        accounts.enable(NOOR);

        assertThat(accounts.createAccount(noor(TODAY.plusSeconds(1)))).isEqualTo(new Done());
        assertThat(lock("noor")).isNull();
    }

    @Test
    void anAccountIsOpenedAndClosedOnceOrTwice() {
        accounts.createAccount(noor(TODAY));

        for (var time = 0; time < 2; time++) {
            assertThat(accounts.disable(NOOR)).isEqualTo(new Done());
            assertThat(lock("noor")).isEqualTo("000001010000Z");
        }
        for (var time = 0; time < 2; time++) {
            assertThat(accounts.enable(NOOR)).isEqualTo(new Done());
            assertThat(lock("noor")).isNull();
        }
    }

    @Test
    void aDirectoryMayCloseAccountsInItsOwnWay() {
        accounts("disabled-attribute=nsAccountLock", "disabled-value=true", "enabled-value=false");

        accounts.createAccount(noor(TODAY));
        assertThat(other("noor")).isEqualTo("false");
        accounts.disable(NOOR);
        assertThat(other("noor")).isEqualTo("true");
        accounts.enable(NOOR);
        assertThat(other("noor")).isEqualTo("false");
        accounts.createAccount(new AccountData(new PersonId("tess"), "Tess", null, TODAY.plusSeconds(1)));
        assertThat(other("tess")).isEqualTo("true");
        assertThat(lock("tess")).isNull();
    }

    @Test
    void aGroupIsJoinedAndLeftOnceOrTwice() {
        accounts.createAccount(noor(TODAY));

        for (var time = 0; time < 2; time++) {
            assertThat(accounts.grant(NOOR, "cn=crm")).isEqualTo(new Done());
            assertThat(office.members("crm", "member")).containsExactly("cn=somebody," + BASE, NOORS_ENTRY);
        }
        assertThat(office.members("mail", "member")).containsExactly("cn=somebody," + BASE);
        for (var time = 0; time < 2; time++) {
            assertThat(accounts.revoke(NOOR, "cn=crm")).isEqualTo(new Done());
            assertThat(office.members("crm", "member")).containsExactly("cn=somebody," + BASE);
        }
    }

    @Test
    void theLastMemberOfAGroupThatHasToHaveOneLeavesNobodyBehind() {
        office.add("dn: cn=payroll," + GROUPS, "objectClass: groupOfNames", "cn: payroll", "member: " + NOORS_ENTRY);
        accounts.createAccount(noor(TODAY));

        for (var time = 0; time < 2; time++) {
            assertThat(accounts.revoke(NOOR, "cn=payroll")).isEqualTo(new Done());
            assertThat(office.members("payroll", "member")).containsExactly("");
        }
        accounts.grant(NOOR, "cn=payroll");
        accounts.revoke(NOOR, "cn=payroll");
        assertThat(office.members("payroll", "member")).containsExactly("");
    }

    @Test
    void aGroupMayListLogins() {
        office.add("dn: cn=posix," + GROUPS, "objectClass: posixGroup", "cn: posix");
        accounts("member-attribute=memberUid");
        accounts.createAccount(noor(TODAY));

        for (var time = 0; time < 2; time++) {
            assertThat(accounts.grant(NOOR, "cn=posix")).isEqualTo(new Done());
            assertThat(office.members("posix", "memberUid")).containsExactly("noor");
        }
        for (var time = 0; time < 2; time++) {
            assertThat(accounts.revoke(NOOR, "cn=posix")).isEqualTo(new Done());
            assertThat(office.members("posix", "memberUid")).isEmpty();
        }
    }

    @Test
    void aGroupMayLieDeeper() {
        office.add("dn: ou=erp," + GROUPS, "objectClass: organizationalUnit", "ou: erp");
        office.add(
                "dn: cn=buyers,ou=erp," + GROUPS,
                "objectClass: groupOfNames",
                "cn: buyers",
                "member: cn=somebody," + BASE);
        accounts.createAccount(noor(TODAY));

        assertThat(accounts.grant(NOOR, "cn=buyers,ou=erp")).isEqualTo(new Done());
        assertThat(office.members("buyers,ou=erp", "member")).contains(NOORS_ENTRY);
    }

    @Test
    void anAccountThatItHasMovedIsStillTheSame() {
        office.add("dn: ou=sales," + PEOPLE, "objectClass: organizationalUnit", "ou: sales");
        office.add(
                "dn: uid=noor,ou=sales," + PEOPLE,
                "objectClass: inetOrgPerson",
                "uid: noor",
                "cn: Noor van den Heuvel",
                "sn: van den Heuvel",
                "mail: noor@lindehof.example");

        assertThat(accounts.createAccount(noor(TODAY))).isEqualTo(new Done());
        assertThat(office.accounts()).isEqualTo(1);
        accounts.grant(NOOR, "cn=crm");
        assertThat(office.members("crm", "member")).contains("uid=noor,ou=sales," + PEOPLE);
        accounts.revoke(NOOR, "cn=crm");
        assertThat(office.members("crm", "member")).hasSize(1);
        accounts.disable(NOOR);
        assertThat(lock("noor")).isNotNull();
    }

    @Test
    void twoAccountsWithOneLoginAreForSomebodyToSortOut() {
        office.add("dn: ou=sales," + PEOPLE, "objectClass: organizationalUnit", "ou: sales");
        for (var place : new String[] {"", "ou=sales,"}) {
            office.add("dn: uid=noor," + place + PEOPLE, "objectClass: inetOrgPerson", "uid: noor", "cn: N", "sn: N");
        }

        assertThatThrownBy(() -> accounts.disable(NOOR)).isInstanceOf(ConnectorFailedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Noor Bakker|noor@lindehof.example",
                "Noor van den Heuvel|n.heuvel@lindehof.example",
                "Noor van den Heuvel|",
            })
    void aLoginOfSomebodyElseIsRefused(String other) {
        var parts = other.split("\\|", 2);
        var somebody = new AccountData(NOOR, parts[0], parts[1].isEmpty() ? null : parts[1], TODAY);
        accounts.createAccount(somebody);

        assertThat(why(accounts.createAccount(noor(TODAY)))).isEqualTo(LOGIN_TAKEN);
        assertThat(accounts.createAccount(somebody)).isEqualTo(new Done());
        assertThat(Objects.requireNonNull(office.account("noor")).getAttributeValue("cn"))
                .isEqualTo(parts[0]);
    }

    @Test
    void anAccountWithAMailAddressIsNotThatOfSomebodyWithoutOne() {
        accounts.createAccount(noor(TODAY));

        assertThat(why(accounts.createAccount(new AccountData(NOOR, "Noor van den Heuvel", null, TODAY))))
                .isEqualTo(LOGIN_TAKEN);
    }

    @Test
    void anAccountThatAppearsMeanwhileIsLookedAtToo() {
        office.beforeNextAdd(() -> office.add(
                "dn: " + NOORS_ENTRY, "objectClass: inetOrgPerson", "uid: noor", "cn: Noor Bakker", "sn: Bakker"));
        assertThat(why(accounts.createAccount(noor(TODAY)))).isEqualTo(LOGIN_TAKEN);

        office.delete(NOORS_ENTRY);
        office.beforeNextAdd(() -> accounts.createAccount(noor(TODAY)));
        assertThat(accounts.createAccount(noor(TODAY))).isEqualTo(new Done());
    }

    @Test
    void whatCannotBeDoneWithoutAnAccountOrAGroupIsRefusedInPlainWords() {
        assertThat(why(accounts.enable(NOOR))).isEqualTo(NO_ACCOUNT);
        assertThat(why(accounts.grant(NOOR, "cn=crm"))).isEqualTo(NO_ACCOUNT);
        accounts.createAccount(noor(TODAY));
        assertThat(why(accounts.grant(NOOR, "cn=moon"))).isEqualTo(NO_TARGET);

        assertThat(said(accounts.enable(new PersonId("tess")), Language.ENGLISH))
                .isEqualTo("Nobody has an account with the login tess.");
        assertThat(said(accounts.grant(NOOR, "cn=moon"), Language.DUTCH))
                .isEqualTo("De groep cn=moon bestaat niet in de directory.");
        assertThat(said(accounts.createAccount(new AccountData(NOOR, "Noor Bakker", null, TODAY)), Language.ENGLISH))
                .isEqualTo("The login noor already belongs to somebody else. Choose another one.");
    }

    @Test
    void undoingWhatWasNeverDoneIsNothing() {
        assertThat(accounts.disable(NOOR)).isEqualTo(new Done());
        assertThat(accounts.revoke(NOOR, "cn=crm")).isEqualTo(new Done());
        assertThat(accounts.revoke(NOOR, "cn=moon")).isEqualTo(new Done());
        assertThat(office.accounts()).isZero();
    }

    @Test
    void whoseAccountIsGoneIsStillTakenOutOfTheGroups() {
        accounts.createAccount(noor(TODAY));
        accounts.grant(NOOR, "cn=crm");
        office.delete(NOORS_ENTRY);

        accounts.revoke(NOOR, "cn=crm");
        assertThat(office.members("crm", "member")).containsExactly("cn=somebody," + BASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "crm", "cn=crm,"})
    void aTargetIsTheNameOfAGroup(String target) {
        accounts.createAccount(noor(TODAY));

        assertThatThrownBy(() -> accounts.grant(NOOR, target)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heuvel, noor",
                "\"noor\"",
                "#noor",
                " noor",
                "noor ",
                "noor+uid=admin",
                "noor\\",
                "<noor>;",
                "no=or",
                "żółć",
                "😀",
                "*",
                "noor)(uid=*",
            })
    void aNameOfAnySignsIsOnePersonsName(String sign) throws Exception {
        var login = new PersonId(sign);
        var person = new AccountData(login, sign + " van den " + sign, "noor@lindehof.example", TODAY);
        accounts.createAccount(noor(TODAY));
        assertThat(accounts.exists(login)).isEqualTo(sign.strip().equals("noor"));

        office.delete(NOORS_ENTRY);
        for (var time = 0; time < 2; time++) {
            assertThat(accounts.createAccount(person)).isEqualTo(new Done());
            assertThat(accounts.grant(login, "cn=crm")).isEqualTo(new Done());
        }
        var entry = Objects.requireNonNull(office.account(sign));
        assertThat(office.accounts()).isEqualTo(1);
        assertThat(entry.getAttributeValues("uid")).containsExactly(sign);
        assertThat(entry.getAttributeValue("cn")).isEqualTo(person.name());
        assertThat(entry.getParentDNString()).isEqualTo(PEOPLE);
        assertThat(accounts.disable(login)).isEqualTo(new Done());
        assertThat(lock(sign)).isNotNull();

        for (var time = 0; time < 2; time++) {
            assertThat(accounts.revoke(login, "cn=crm")).isEqualTo(new Done());
            assertThat(office.members("crm", "member")).containsExactly("cn=somebody," + BASE);
        }
    }

    @Test
    void aDirectoryThatIsAwayFailsAndServesAgainWhenItIsBack() {
        accounts.createAccount(noor(TODAY));
        office.goesAway();
        assertThatThrownBy(() -> accounts.grant(NOOR, "cn=crm"))
                .isInstanceOf(ConnectorFailedException.class)
                .hasMessageStartingWith("The directory at localhost:")
                .hasMessageContaining(" failed to let an account into a group: ");

        office.comesBack();
        assertThat(accounts.grant(NOOR, "cn=crm")).isEqualTo(new Done());
    }

    @Test
    void aConnectionThatWasHungUpIsOpenedAgain() {
        accounts.createAccount(noor(TODAY));
        office.hangsUp();

        assertThat(accounts.grant(NOOR, "cn=crm")).isEqualTo(new Done());
    }

    @Test
    void anAnswerThatGetsLostLeavesOneAccount() {
        office.afterNextAdd(office::hangsUp);

        assertThat(accounts.createAccount(noor(TODAY))).isEqualTo(new Done());
        assertThat(office.accounts()).isEqualTo(1);
    }

    @Test
    void aDirectoryThatGoesAwayHalfWayFailsWithoutANameAndGoesOnAfterwards() {
        office.afterNextAdd(office::goesAway);
        assertThatThrownBy(() -> accounts.createAccount(noor(TODAY)))
                .isInstanceOf(ConnectorFailedException.class)
                .hasMessageNotContaining("noor")
                .hasMessageNotContaining("Heuvel")
                .hasNoCause();

        office.comesBack();
        assertThat(accounts.createAccount(noor(TODAY))).isEqualTo(new Done());
        assertThat(office.accounts()).isEqualTo(1);
    }

    @Test
    void aSlowDirectoryIsNotWaitedForLongerThanSaid() {
        accounts("answer-within=200ms");
        office.answersAfter(Duration.ofSeconds(5));
        var before = System.nanoTime();

        assertThatThrownBy(() -> accounts.createAccount(noor(TODAY)))
                .isInstanceOf(ConnectorFailedException.class)
                .hasMessageNotContaining("Heuvel");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void whatTheDirectoryRefusesOfUsIsSaidWithoutTheNameOfThePerson() {
        accounts("person-classes=person");

        assertThatThrownBy(() -> accounts.createAccount(noor(TODAY)))
                .isInstanceOf(ConnectorFailedException.class)
                .hasMessageEndingWith(" failed to make an account: object class violation (65).");
    }

    @Test
    void aWrongPasswordOfOursIsSaidAndNotShown() {
        accounts("bind-password=something else");

        assertThatThrownBy(() -> accounts.exists(NOOR))
                .isInstanceOf(ConnectorFailedException.class)
                .hasMessageEndingWith(" failed to look for an account: invalid credentials (49).");
    }

    @Test
    void aWrongPlaceForPeopleIsAFaultAndNotAnEmptyOffice() {
        accounts("people-base=ou=persons," + BASE);

        assertThatThrownBy(() -> accounts.exists(NOOR))
                .isInstanceOf(ConnectorFailedException.class)
                .hasMessageEndingWith("no such object (32).");
    }

    private static AccountData noor(Instant enabledFrom) {
        return new AccountData(NOOR, "Noor van den Heuvel", "noor@lindehof.example", enabledFrom);
    }

    private static Why why(AccountResult result) {
        assertThat(result).isInstanceOf(Refused.class);
        return ((Refused) result).why();
    }

    private static String said(AccountResult result, Language language) {
        return ((Refused) result).reason().in(language);
    }

    private @Nullable String lock(String login) {
        return Objects.requireNonNull(office.account(login)).getAttributeValue("pwdAccountLockedTime");
    }

    private @Nullable String other(String login) {
        return Objects.requireNonNull(office.account(login)).getAttributeValue("nsAccountLock");
    }
}
