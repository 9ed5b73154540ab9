"""Where the grounds of a family are: identifiers only; which ground it is stands in no address."""

from django.urls import path

from conference.grounds.views import changing, notices, showing

app_name = "grounds"

GROUNDS = "families/<uuid:family_id>/grounds/"
urlpatterns = [
    path(GROUNDS, showing.relied_on, name="family"),
    path(f"{GROUNDS}law/", showing.law_of_place, name="law"),
    path(f"{GROUNDS}begin/", changing.begin, name="begin"),
    path(f"{GROUNDS}notice/", notices.receive, name="notice"),
    path(f"{GROUNDS}<uuid:authority_id>/permit/", changing.permit, name="permit"),
    path(f"{GROUNDS}<uuid:authority_id>/told/", changing.tell, name="tell"),
    path(f"{GROUNDS}<uuid:authority_id>/review/", changing.review, name="review"),
    path(f"{GROUNDS}<uuid:authority_id>/end/", changing.end, name="end"),
]
